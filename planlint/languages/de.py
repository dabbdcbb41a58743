"""German."""

from planlint.language import Language
from planlint.lexicon import meaning, numbered, pairs, words

LANGUAGE = Language(
    name="de",
    common=words(
        "der, die, das, und, ist, nicht, mit, für, von, auf, dem, den, des, ein, eine, einer, "
        "werden, wird, zu, im, bei, nach, oder, durch, zum, zur, auch, sind, tage, tag, wochen, "
        "woche, stunden, dauer, aufgabe, aufgaben, abhängigkeiten, abhängig, keine, fertig, "
        "erledigt, offen, gesamtdauer"
    ),
    kinds=pairs(
        "phase: phasen; aufgabe: aufgaben; teilaufgabe: teilaufgaben; arbeitspaket: arbeitspakete; "
        "arbeitsstrang: arbeitsstränge; strang: stränge; schritt: schritte; stufe: stufen; etappe: "
        "etappen; meilenstein: meilensteine; sprint: sprints; welle: wellen; teilprojekt: "
        "teilprojekte; vorgang: vorgänge; modul: module; komponente: komponenten; iteration: "
        "iterationen; paket: pakete; gruppe: gruppen; bauabschnitt: bauabschnitte; abschnitt: "
        "abschnitte; ticket: tickets; epic: epics; story: storys; massnahme: massnahmen; maßnahme: "
        "maßnahmen; ap: aps"
    ),
    units=meaning(
        minute=words("minute, minuten, min, min."),
        hour=words("stunde, stunden, std, std., h"),
        day=words(
            "tag, tage, tagen, t, werktag, werktage, werktagen, arbeitstag, arbeitstage, "
            "arbeitstagen, kalendertag, kalendertage, kalendertagen"
        ),
        week=words("woche, wochen, wo, kalenderwoche, kalenderwochen, arbeitswoche, arbeitswochen"),
        month=words("monat, monate, monaten, mon"),
        point=words("punkt, punkte, punkten, storypoints, story punkte"),
    ),
    efforts_of=meaning(
        hour=words("personenstunde, personenstunden, mannstunde, mannstunden, ph"),
        day=words(
            "personentag, personentage, personentagen, manntag, manntage, mann tage, personen "
            "tage, pt"
        ),
        week=words("personenwoche, personenwochen, mannwochen"),
        month=words(
            "personenmonat, personenmonate, personenmonaten, mannmonat, mannmonate, pm, mm"
        ),
    ),
    calendar=meaning(
        day=words("tag, tage, arbeitstag"),
        week=words("woche, wochen, kw, kalenderwoche, kalenderwochen"),
        month=words("monat, monate"),
        hour=words("stunde, stunden"),
        sprint=words("sprint, sprints"),
    ),
    months=numbered(
        "januar|jänner|jan, februar|feb, märz|maerz|mär|mrz, april|apr, mai, juni|jun, juli|jul, "
        "august|aug, september|sep|sept, oktober|okt, november|nov, dezember|dez"
    ),
    date_order=("day", "month"),
    ordinals=("{}. @",),
    roles={
        "id": words("nr, nr., nummer, kennung, kürzel, schlüssel"),
        "name": words("name, titel, bezeichnung, beschreibung, inhalt, thema, kurzbeschreibung"),
        "duration": words(
            "dauer, geschätzte dauer, geplante dauer, aufwand, geschätzter aufwand, schätzung, "
            "aufwandsschätzung, zeitaufwand, zeitbedarf, bearbeitungszeit, zeit, länge, tage, "
            "wochen, stunden, punkte"
        ),
        "window": words(
            "zeitraum, zeitplan, zeitfenster, zeitrahmen, termin, termine, wann, woche, tag, kw, "
            "kalenderwoche, datum"
        ),
        "start": words(
            "beginn, anfang, start, starttermin, startdatum, start woche, startwoche, starttag"
        ),
        "end": words(
            "ende, abschluss, fertigstellung, endtermin, enddatum, fällig, fällig am, frist, "
            "deadline, fälligkeit"
        ),
        "dependencies": words(
            "abhängigkeit, abhängigkeiten, abhaengigkeit, abhaengigkeiten, abhängig von, hängt ab "
            "von, haengt ab von, voraussetzung, voraussetzungen, vorgänger, vorgaenger, benötigt, "
            "braucht, setzt voraus, blockiert durch, blockiert von, wartet auf, nach"
        ),
        "blocks": words("blockiert, nachfolger, ermöglicht, voraussetzung für, gibt frei"),
        "apart": words(
            "konflikt mit, konflikte mit, in konflikt mit, nicht parallel zu, nicht gleichzeitig "
            "mit"
        ),
        "owner": words(
            "verantwortlich, verantwortliche, verantwortlicher, zuständig, zuständigkeit, "
            "zuständige, bearbeiter, bearbeiterin, leitung, team, eigentümer, wer, ausführung"
        ),
        "status": words("status, stand, zustand"),
        "cost": words("kosten, geschätzte kosten, budget, preis, kostenschätzung"),
        "files": words("dateien, datei, betroffene dateien, zu ändernde dateien"),
    },
    statuses={
        "done": words("erledigt, abgeschlossen, fertig, fertiggestellt, beendet"),
        "active": words("in arbeit, in bearbeitung, laufend, läuft, begonnen, aktiv"),
        "todo": words("offen, geplant, ausstehend, nicht begonnen, anstehend, zu erledigen"),
        "blocked": words("blockiert, wartet, wartend, pausiert"),
        "skipped": words("übersprungen, entfällt, gestrichen, verworfen, abgesagt"),
    },
    numbers=numbered(
        "eins, zwei, drei, vier, fünf|fuenf, sechs, sieben, acht, neun, zehn, elf, zwölf|zwoelf"
    ),
    articles={
        **dict.fromkeys(words("ein, eine, einen, einem, einer, eines"), 1),
        **dict.fromkeys(words("ein halber, einen halben, eine halbe, halber, halbe"), 0.5),
    },
    at_least=words("mindestens, min, mind., ab"),
    at_most=words("höchstens, hoechstens, maximal, max, max., bis zu, unter"),
    about=words("ca, ca., circa, etwa, rund, ungefähr, ungefaehr, ungf., knapp, gut"),
    joints=words("und"),
    versus=words("gegenüber, verglichen mit, im vergleich zu"),
    instead=words("statt, anstatt, anstelle von"),
    passed=(
        "übrig",
        "verbleib",
        "früher",
        "später",
        "vorher",
        "danach",
        "vor ",
        "nach ",
        "je ",
        "pro ",
        "puffer",
    ),
    per=words("pro, je, jede, jeden"),
    nothing=words("keine, keiner, kein, nichts, entfällt, keine abhängigkeiten, sofort"),
    undecided=words(
        "offen, unbekannt, unklar, noch offen, noch zu klären, zu klären, variabel, flexibel, je "
        "nach bedarf, bei bedarf, siehe, klein, mittel, groß, gering, niedrig, hoch, kurz, lang, "
        "schnell, einfach, schwer, komplex, minimal, sofort, kostenlos, inklusive, intern, "
        "täglich, wöchentlich, monatlich, jahr, jahre, quartal, halbjahr, vormittag, nachmittag"
    ),
    placeholders=words(
        "offen, noch offen, noch zu klären, zu klären, noch festzulegen, n. n., "
        "wird noch festgelegt"
    ),
    stand_ins=words("name der funktion, projektname, ihr name, kurzer titel, kurze beschreibung"),
    requirements=words("anforderung, anforderungen, erfolgskriterien"),
    tracings=words("abdeckung, rückverfolgbarkeit, zuordnung"),
    creates=words(
        "erstellen, erstelle, anlegen, neu, neue, hinzufügen, schreiben, schreibe, erzeugen, "
        "ergebnis, ergebnisse, verschieben, umbenennen"
    ),
    changes=words("ändern, ändere, anpassen, bearbeiten, erweitern, löschen, entfernen"),
    consults=words("lesen, lies, siehe, prüfen, beachten, vorhanden, kontext"),
    someday=words(
        "zukünftig, künftig, später, ausblick, optional, zurückgestellt, nicht im umfang"
    ),
    uses=words(
        "liest, lesen, nutzt, nutzen, verwendet, importiert, importieren, kopiere, kopieren, "
        "siehe, gemäß, laut, wie in, nach dem muster von, test für, tests für, prüft gegen"
    ),
    ongoing=words("laufend, fortlaufend, kontinuierlich, durchgehend, dauerhaft"),
    everything=words(
        "alle, allen, aller, sämtliche, sämtlichen, alle anderen, alle vorherigen, jede, jeder"
    ),
    orders=words(
        "hängt ab von, hängen ab von, haengt ab von, abhängig von, blockiert durch, blockiert von, "
        "wartet auf, setzt voraus, benötigt, erfordert"
    ),
    waits=words(
        "hängt ab von, hängen ab von, haengt ab von, hängt von, hängen von, haengt von, abhängig "
        "von, abhängig vom, blockiert durch, blockiert von, wartet auf, warten auf, setzt voraus, "
        "setzt, benötigt, benötigen, erfordert, braucht, baut auf, bauen auf, beginnt nach, "
        "startet nach, folgt auf, erst nach, nach, sobald, nachdem"
    ),
    sequels=words(
        "abgeschl, fertig, beend, erledig, ist, sind, wird, werden, wurde, hat, und, oder, für, "
        "um, zu, ab, begin, start, gestart, steht, vorlieg, freigegeb, geliefert, abgenommen, "
        "bereit, durch"
    ),
    turns=words("aber, während, sodass, jedoch, und dann"),
    conditions=words("nach, sobald, wenn, bis, falls"),
    precedes=words(
        "blockiert, ermöglicht, ist voraussetzung für, voraussetzung für, muss vor, wird benötigt "
        "für"
    ),
    soft=words("weich, optional, teilweise, wünschenswert, idealerweise, möglichst, platzhalter"),
    partly=words(
        "nur, entwurf, teilweise, erste fassung, vorab, überlappt, überlappend, parallel, "
        "während, zur hälfte"
    ),
    negations=words(
        "keine abhängigkeit von, keine abhängigkeiten von, keine abhängigkeiten zu, unabhängig "
        "von, hängt nicht ab von, ohne auf"
    ),
    denials=words("kein, keine, keinen, keiner, keinerlei, nicht, ohne, nie, niemals, kaum"),
    doubts=words(
        "falls, wenn, ob, könnte, könnten, würde, würden, früher, ursprünglich, zuvor, vermeiden, "
        "vermeidet, statt, anstatt"
    ),
    inverted=words("sollte, sollten, wäre, wären"),
    partitives=words("von, der, des"),
    works=words("alle, rest, beginn, start, arbeit, arbeiten, umsetzung, ausführung"),
    auxiliaries=words(
        "wird, werden, wurde, wurden, ist, sind, soll, sollen, kann, können, muss, müssen"
    ),
    merges=words("merge-reihenfolge, mergereihenfolge, integrationsreihenfolge"),
    critical=words("kritischer pfad, kritischen pfad, kritische pfad, kritische kette"),
    uncritical=words("nicht kritischer pfad, unkritischer pfad, außerhalb des kritischen pfads"),
    chains=words(
        "pfad, kritischer pfad, reihenfolge, ablauf, abfolge, sequenz, kette, zeitplan, strategie, "
        "ausführung, abhängigkeit, abhängigkeiten, plan, umsetzungsreihenfolge, "
        "ausführungsreihenfolge"
    ),
    unchained=words(
        "daten, datenfluss, alt, alte, früher, frühere, verworfen, verworfene, alternative, "
        "alternativ, priorität, beispiel, nicht, kein, keine"
    ),
    acts=words(
        "merge, merges, mergen, gemergt, review, reviews, prüfung, geprüft, prüft, demo, demos, "
        "rollback, rückbau, deployment, deployments, ausgerollt, release, releases, "
        "veröffentlichung, veröffentlicht, integration, integriert, zusammenführung, "
        "zusammengeführt, abnahme, abnahmen, abgenommen, vorgestellt, endet, hilft"
    ),
    concurrent=words(
        "parallel zu, parallel mit, gleichzeitig mit, zeitgleich mit, neben, unabhängig von"
    ),
    abreast=words("parallel, gleichzeitig, zeitgleich, nebeneinander"),
    runs=words(
        "können, kann, dürfen, darf, werden, wird, laufen, sind, ist, beide, alle, sollen, nicht"
    ),
    launches=words("welle, gruppe, charge, runde"),
    exclusive=words("schließen sich aus, schließen einander aus"),
    refusals=words("dürfen nicht, darf nicht"),
    starts=words("beginn, beginnt, start, startet, anfang"),
    ends=words("endet, abgeschlossen, fertig, wird fertig, schliesst ab, schließt ab"),
    continues=words("weiter, fortsetzung, läuft weiter"),
    progress=words("fortschritt, gesamtfortschritt, fertigstellung, fertigstellungsgrad"),
    unstarted=words("nicht begonnen, nicht gestartet, geplant"),
    optional=words(
        "optional, optionale, verschoben, zurückgestellt, entfällt, später, zukünftig, nachgelagert"
    ),
    gates=words(
        "abnahme, abnahmen, freigabe, freigaben, freigabepunkt, prüfpunkt, prüfpunkte, "
        "kontrollpunkt, kontrollpunkte, abschlusskriterien, quality gate, quality gates, gate, "
        "gates, abstimmungspunkt, abstimmungspunkte"
    ),
    meetings=words("abstimmungspunkte, abstimmungspunkt"),
    criteria=words("kriterien, kriterium, abnahmekriterien, bedingungen, prüfungen"),
    passes=words("bestanden, freigegeben, abgenommen, genehmigt"),
    last=words("letzter, letzte, finaler, finale"),
    soft_gates=words("optional, täglich, wöchentlich"),
    parallel=words("parallel, parallele, paralleler, parallelem, gleichzeitig, nebeneinander"),
    sequential=words(
        "sequenziell, sequentiell, sequenzielle, sequentielle, nacheinander, hintereinander, "
        "seriell"
    ),
    origins=words("von"),
    destinations=words("nach"),
    dates=words("datum, termin"),
    gradings=words("priorität, prio, schweregrad, wahrscheinlichkeit, auswirkung, risiko"),
    sums=words("gesamt, summe, insgesamt"),
    totals=words(
        "gesamt, summe, insgesamt, gesamte, gesamter, gesamtes, gesamtdauer, gesamtaufwand, "
        "gesamtkosten, gesamtzeit, kritischer pfad, projekt"
    ),
    lengths=words(
        "dauer, gesamtdauer, projektdauer, laufzeit, zeitplan, zeit, gesamtzeit, projektlaufzeit, "
        "kalenderzeit"
    ),
    efforts=words("aufwand, gesamtaufwand, arbeitsaufwand, personentage, arbeitsstunden"),
    costs=words("kosten, gesamtkosten, budget, preis, ausgaben"),
    savings=words(
        "schneller, weniger, kürzer, ersparnis, zeitersparnis, einsparung, gespart, früher, "
        "eingespart"
    ),
    times=words(
        "schneller, zeit, dauer, zeitplan, sequenziell, sequentiell, nacheinander, parallel, "
        "gesamtdauer, zeitersparnis, kritischer pfad"
    ),
    examples=words("beispiel, beispiele, zum beispiel, z.b., etwa so"),
    crowd=words(
        "parallele, parallelen, unabhängige, unabhängigen, gleichzeitige, getrennte, weitere"
    ),
    workers=words("agenten, entwickler, teams, sitzungen, personen"),
    prior=words(
        "vorherigen, vorherige, vorigen, vorangehenden, vorangegangenen, früheren, obigen, davor, "
        "zuvor, bisherigen"
    ),
    limits=words("die, der, das, welche, mit, ohne, außer, in, im, von, aus"),
    conjunctions=words("und, oder, sowie"),
    alternatives=words("oder"),
    behind=words("nach"),
    ranges=words("bis, bis zu"),
    peaks=words("gleichzeitig, auf einmal, zugleich, in der spitze"),
    altogether=words("insgesamt, alles in allem, zusammen, zwischensumme"),
    tallies=words("anzahl, zahl, nummer"),
    some=words(
        "von, andere, anderen, weitere, mehr, ersten, letzten, nächsten, übrigen, "
        "verbleibende, zusätzliche, neue, nur, bis zu, mindestens, höchstens, pro, je, jede, "
        "jeder, falls, wenn, statt, vorherige, frühere, später, war, waren, hatte"
    ),
    left=words(
        "übrig, verbleibend, verbleibende, verbleibenden, offen, offene, offenen, ausstehend, "
        "ausstehende, noch"
    ),
    beyond=words(
        "plus, zuzüglich, außerdem, inkl, inklusive, einschließlich, exkl, ohne, abzüglich"
    ),
    surcharges=words(
        "inkl, inklusive, einschließlich, ohne, plus, zuzüglich, puffer, reserve, rücklage, "
        "steuer, steuern, mwst, umsatzsteuer, gemeinkosten, rabatt, skonto, aufschlag, gebühr, "
        "gebühren"
    ),
    spare=words(
        "puffer, reserve, luft, feiertag, feiertage, urlaub, ferien, teilzeit, wochenende, "
        "wochenenden, wartezeit, warten, pause, pausen, stunden pro tag, stunden am tag, "
        "stunden pro woche"
    ),
    shares=words(
        "aufteilung, verteilung, aufschlüsselung, anteil, anteile, mix, gewichtung, davon"
    ),
    summaries=words(
        "überblick, übersicht, zusammenfassung, fazit, einleitung, kennzahlen, ergebnis, "
        "ergebnisse, gesamt, summe, zeitplan, kosten, budget, schätzung, aufwand, ersparnis, "
        "nutzen, ziele, vergleich"
    ),
    restrictions=words(
        "falls, wenn, mit, ohne, bei, pro, für, mvp, option, optional, szenario, alternative, "
        "mindestens, höchstens, bestenfalls, schlimmstenfalls, optimistisch, pessimistisch, "
        "verbleibend, tatsächlich, phase, war, statt"
    ),
    plainly=words(
        "geschätzt, geschätzte, geschätzter, projekt, plan, der, die, das, des, in, ist, mit, "
        "ein, eine, ausführung, aufwand, ca, etwa"
    ),
    relations={
        "FS": words("ende-anfang, ende anfang, normalfolge"),
        "SS": words("anfang-anfang, anfang anfang, anfangsfolge"),
        "FF": words("ende-ende, ende ende, endfolge"),
        "SF": words("anfang-ende, anfang ende, sprungfolge"),
    },
    false_friends=words("also, am, an, as, die, no, note, some, so, under"),
    openings=words("kickoff, projektstart, projektbeginn, geplanter start, arbeitsbeginn"),
    deadlines=words(
        "projektende, zieltermin, abgabe, abgabetermin, liefertermin, fertig bis, geplantes "
        "ende, stichtag, ziel, release"
    ),
    periods=words("zeitraum, laufzeit, projektlaufzeit, zeitplan, dauer, zeitrahmen, termine"),
    staff=words(
        "leute, mitarbeiter, mitarbeitende, entwicklerinnen, designer, tester, helfer, köpfe"
    ),
    crews=words(
        "team, teammitglieder, beteiligte, mitwirkende, personal, besetzung, agenten, rollen"
    ),
    aspects=words(
        "anforderungen, aufwand, details, eckdaten, hintergrund, infos, planung, überblick, "
        "übersicht, umfang, umsetzung, zeitplan, ziel, ziele, zusammenfassung"
    ),
    supposed=words(
        "alternative, alternativen, alter plan, eskalation, fallback, kommunikation, "
        "notfallplan, option, plan b, risiken, risiko, schlimmster fall, verworfen, verworfene"
    ),
    chosen=words("empfohlen, empfehlung, gewählt"),
    weekdays=numbered(
        "montag|mo, dienstag|di, mittwoch|mi, donnerstag|do, freitag|fr, samstag|sa|sonnabend, "
        "sonntag|so",
        first=0,
    ),
    stretches=meaning(
        day=words("arbeitstag, arbeitstage"),
        week=words("arbeitswoche, arbeitswochen"),
        sprint=words("sprint, sprints, iteration, iterationen"),
    ),
    paces=meaning(
        day=words("stunden pro tag, arbeitsstunden pro tag, arbeitszeit pro tag, arbeitstag"),
        week=words("tage pro woche, arbeitstage pro woche, arbeitswoche"),
        sprint=words("sprintlänge, sprintdauer, sprint-länge, sprint-dauer"),
    ),
    workdays=words("arbeitstage, werktage, arbeitswoche"),
    status_dates=words(
        "stand, stichtag, aktualisiert, aktualisiert am, zuletzt aktualisiert, "
        "letzte aktualisierung"
    ),
    holidays=words("feiertag, feiertage, arbeitsfreie tage, betriebsferien, geschlossen"),
    weekends=words("wochenende, wochenenden"),
    excluding=words("ohne, ausser, außer, exklusive, keine arbeit am, keine arbeit an"),
    excluded=words("ausgenommen, ausgeschlossen, frei, arbeitsfrei, zählen nicht, nicht gezählt"),
    assumed=words("annahme, annahmen, angenommen, gerechnet, ausgehend von"),
    equals=words("entspricht, entsprechen, sind, ist, dauert, dauern, hat"),
)
