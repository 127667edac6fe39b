"""The words of signing in, the first time and every time: German first, English second."""

from __future__ import annotations

SIGNING: dict[str, tuple[str, str]] = {
    "sign_in": ("Anmelden", "Sign in"),
    "sign_in.intro": ("Der Bereich für die Beratung.", "The section for counsellors."),
    "sign_in.login": ("Anmeldename", "Login"),
    "sign_in.password": ("Passwort", "Password"),
    "sign_in.go": ("Weiter", "Continue"),
    "sign_in.wrong": (
        "Anmeldename und Passwort passen nicht zusammen. Prüfen Sie beides. Wenn Sie sich noch nie angemeldet haben, "
        "öffnen Sie zuerst den Link, den Sie bekommen haben.",
        "Login and password do not match. Check both. If you have never signed in, first open the link that you were given.",
    ),
    "sign_in.wait.seconds": (
        "Das waren zu viele Versuche. Bitte warten Sie {n} Sekunden und versuchen Sie es dann noch einmal.",
        "Too many tries. Please wait {n} seconds, then try again.",
    ),
    "sign_in.wait.minutes": (
        "Das waren zu viele Versuche. Bitte warten Sie {n} Minuten und versuchen Sie es dann noch einmal.",
        "Too many tries. Please wait {n} minutes, then try again.",
    ),
    "sign_in.lost": (
        "Passwort vergessen oder Handy verloren? Die Leitung Ihrer Beratungsstelle gibt Ihnen einen neuen Link.",
        "Forgotten your password or lost your phone? The head of your counselling centre gives you a new link.",
    ),
    "sign_in.out": ("Sie sind abgemeldet.", "You are signed out."),
    "code": ("Zweiter Schritt", "Second step"),
    "code.intro": (
        "Öffnen Sie die App auf Ihrem Handy, die Ihnen die Zahlen zeigt, und tippen Sie die 6 Ziffern ein.",
        "Open the app on your phone that shows you the numbers, and type the 6 digits.",
    ),
    "code.code": ("Code", "Code"),
    "code.go": ("Anmelden", "Sign in"),
    "code.recovery": (
        "Kein Handy zur Hand? Geben Sie hier einen Ihrer Ersatz-Codes ein. Jeder gilt einmal.",
        "No phone at hand? Enter one of your recovery codes here. Each works once.",
    ),
    "code.wrong": (
        "Dieser Code gilt nicht. Jeder Code gilt nur einmal und nur kurz: Warten Sie auf den nächsten in Ihrer App.",
        "This code does not work. Each code works only once and only for a short time: wait for the next one in your app.",
    ),
    "code.another": ("Mit einem anderen Namen anmelden", "Sign in with another login"),
    "welcome": ("Willkommen", "Welcome"),
    "welcome.name": ("Ihr Name", "Your name"),
    "welcome.step": ("Schritt {n} von 3", "Step {n} of 3"),
    "welcome.intro": (
        "Wählen Sie ein Passwort, das Sie sonst nirgends benutzen.",
        "Choose a password that you use nowhere else.",
    ),
    "welcome.login": (
        "Ihr Anmeldename. Sie brauchen ihn jedes Mal.",
        "Your login. You need it every time.",
    ),
    "welcome.password": ("Neues Passwort", "New password"),
    "welcome.rules": (
        "Mindestens 12 Zeichen. Gut sind vier oder fünf Wörter, die nichts miteinander zu tun haben.",
        "At least 12 characters. Four or five words that have nothing to do with each other are good.",
    ),
    "welcome.again": ("Noch einmal", "Once more"),
    "welcome.go": ("Passwort speichern", "Save the password"),
    "welcome.gone": ("Dieser Link gilt nicht mehr", "This link does not work any more"),
    "welcome.gone.why": (
        "Ein Link gilt drei Tage und nur einmal. Bitten Sie die Leitung Ihrer Beratungsstelle um einen neuen. Wenn Sie schon "
        "ein Passwort und den Code auf dem Handy haben, melden Sie sich einfach an.",
        "A link works for three days, and once only. Ask the head of your counselling centre for a new one. If you have a "
        "password and the code on your phone already, just sign in.",
    ),
    "password.short": (
        "Das Passwort ist zu kurz. Es braucht mindestens 12 Zeichen.",
        "The password is too short. It needs at least 12 characters.",
    ),
    "password.long": (
        "Das Passwort ist zu lang. Höchstens 200 Zeichen.",
        "The password is too long. 200 characters at most.",
    ),
    "password.easy": (
        "Dieses Passwort ist leicht zu erraten: Es besteht aus häufigen Wörtern, Reihen oder Wiederholungen. Nehmen Sie andere Wörter.",
        "This password is easy to guess: it is made of common words, rows of keys or repetitions. Take other words.",
    ),
    "password.own": (
        "In diesem Passwort steckt vor allem Ihr eigener Name. Nehmen Sie andere Wörter.",
        "This password is mostly your own name. Take other words.",
    ),
    "password.differ": ("Die beiden Eingaben sind nicht gleich.", "The two entries are not the same."),
    "second": ("Ihr Handy als zweiter Schlüssel", "Your phone as a second key"),
    "second.app": (
        "Öffnen Sie auf dem Handy eine App für Einmal-Codes, zum Beispiel FreeOTP, Aegis oder 2FAS. Wenn Sie noch keine "
        "haben, installieren Sie eine davon.",
        "On your phone, open an app for one-time codes, for example FreeOTP, Aegis or 2FAS. If you have none yet, install "
        "one of them.",
    ),
    "second.scan": ("Scannen Sie mit der App dieses Bild.", "Scan this picture with the app."),
    "second.picture": ("QR-Code für Ihre App", "QR code for your app"),
    "second.by_hand": ("Oder tippen Sie diesen Schlüssel ab:", "Or type this key:"),
    "second.type": (
        "Tippen Sie die 6 Ziffern ein, die die App jetzt zeigt.",
        "Type the 6 digits that the app shows now.",
    ),
    "second.go": ("Prüfen", "Check"),
    "second.wrong": (
        "Diese Ziffern passen nicht. Warten Sie auf die nächsten, und prüfen Sie, ob die Uhr Ihres Handys richtig geht.",
        "These digits do not fit. Wait for the next ones, and check that the clock of your phone is right.",
    ),
    "codes": ("Ihre Ersatz-Codes", "Your recovery codes"),
    "codes.intro": (
        "Damit kommen Sie hinein, wenn Ihr Handy fehlt. Jeder Code gilt einmal. Wir zeigen sie nur jetzt: Schreiben Sie sie ab "
        "oder drucken Sie diese Seite, und bewahren Sie sie nicht beim Handy auf.",
        "With these you get in when your phone is missing. Each code works once. We show them only now: write them down or "
        "print this page, and do not keep them with your phone.",
    ),
    "codes.go": ("Ich habe sie aufgeschrieben", "I have written them down"),
}
