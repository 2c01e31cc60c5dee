"""Dutch: details that findings and refusals hand on by a name, as people say them (`detail.<placeholder>.<name>`)."""

WORDS: dict[str, str] = {
    # Which number of a total that does not tie is used.
    "detail.use.printed": "het gedrukte getal",
    "detail.use.computed": "het berekende getal",
    # The script of a letter that looks like one of ours.
    "detail.script.cyrillic": "cyrillisch",
    "detail.script.greek": "Grieks",
    # Why the operating system refuses something, by what it says in English; else as it says it.
    "detail.reason.permission-denied": "Toegang geweigerd",
    "detail.reason.operation-not-permitted": "Dit is niet toegestaan",
    "detail.reason.no-such-file-or-directory": "Het bestand of de map bestaat niet",
    "detail.reason.file-exists": "Het bestand bestaat al",
    "detail.reason.not-a-directory": "Het is geen map",
    "detail.reason.is-a-directory": "Het is een map",
    "detail.reason.file-name-too-long": "De naam is te lang",
    "detail.reason.no-space-left-on-device": "De schijf is vol",
    "detail.reason.disk-quota-exceeded": "De schijfruimte die er voor deze gebruiker is, is op",
    "detail.reason.read-only-file-system": "De schijf is alleen te lezen",
    "detail.reason.too-many-levels-of-symbolic-links": "Te veel koppelingen achter elkaar",
    "detail.reason.input-output-error": "Het lezen of schrijven van de schijf mislukt",
    "detail.reason.too-many-open-files": "Er zijn te veel bestanden open",
    "detail.reason.bad-file-descriptor": "De uitvoer is gesloten",
}
