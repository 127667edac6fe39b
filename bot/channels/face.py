"""How Lotse shows itself on platforms where it has a profile: a name and a picture that betray nothing."""

from __future__ import annotations

from pathlib import Path

NAME = "Lotse"
PICTURE = Path(__file__).with_name("compass.jpg")
