"""The desk: what counsellors, editors and leads do."""
