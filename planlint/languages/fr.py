"""French."""

from planlint.language import Language
from planlint.lexicon import meaning, numbered, pairs, words

LANGUAGE = Language(
    name="fr",
    common=words(
        "le, la, les, des, et, est, une, du, en, dans, pour, que, qui, sur, par, pas, avec, aux, "
        "cette, sont, être, doit, après, avant, chaque, sans, jours, jour, semaine, semaines, "
        "heures, durée, tâche, tâches, étape, étapes, dépendances, dépend, aucune, terminé, durée"
    ),
    kinds=pairs(
        "phase: phases; tâche: tâches; sous-tâche: sous-tâches; étape: étapes; lot: lots; "
        "chantier: chantiers; axe: axes; volet: volets; jalon: jalons; sprint: sprints; vague: "
        "vagues; flux: flux; piste: pistes; livrable: livrables; module: modules; composant: "
        "composants; itération: itérations; groupe: groupes; palier: paliers; lot de travail: lots "
        "de travail; sous-projet: sous-projets; épopée: épopées; récit: récits; activité: "
        "activités; niveau: niveaux"
    ),
    units=meaning(
        minute=words("minute, minutes, min, mn"),
        hour=words("heure, heures, h"),
        day=words(
            "jour, jours, j, jour ouvré, jours ouvrés, jours ouvrables, jour ouvrable, journée, "
            "journées, jours calendaires"
        ),
        week=words("semaine, semaines, sem, sem."),
        month=words("mois"),
        point=words("point, points, pts"),
    ),
    efforts_of=meaning(
        hour=words("heures homme, heure homme, heures personne"),
        day=words(
            "jours homme, jour homme, jours hommes, jours personne, jour personne, jh, j/h, "
            "jours-homme, jour-homme"
        ),
        week=words("semaines homme, semaines personne"),
        month=words("mois homme, mois personne, hommes mois, mois-homme"),
    ),
    calendar=meaning(
        day=words("jour, jours"),
        week=words("semaine, semaines, sem"),
        month=words("mois"),
        hour=words("heure, heures"),
        sprint=words("sprint, sprints"),
    ),
    months=numbered(
        "janvier|janv, février|févr|fév, mars, avril|avr, mai, juin, juillet|juil, août, "
        "septembre|sept, octobre|oct, novembre|nov, décembre|déc"
    ),
    date_order=("day", "month"),
    ordinals=("{}ère @", "{}re @", "{}er @", "{}ème @", "{}eme @", "{}e @"),
    roles={
        "id": words("n°, nº, numéro, identifiant, réf, réf., référence, clé"),
        "name": words("nom, titre, intitulé, description, libellé, désignation, contenu"),
        "duration": words(
            "durée, durée estimée, durée prévue, estimation, charge, charge estimée, effort, "
            "effort estimé, temps, temps estimé, jours, semaines, heures, points, délai"
        ),
        "window": words(
            "calendrier, période, créneau, planning, dates, date, quand, semaine, jour, échéancier"
        ),
        "start": words("début, commence, démarrage, date de début, départ, jour de début"),
        "end": words("fin, date de fin, échéance, date limite, date d'échéance, livraison"),
        "dependencies": words(
            "dépendance, dépendances, dépend de, dépend des, dépend du, prérequis, pré-requis, "
            "bloqué par, bloquée par, nécessite, requiert, prédécesseur, prédécesseurs, après, "
            "attend, antécédent, antécédents"
        ),
        "blocks": words("bloque, débloque, successeurs, successeur, permet, requis par"),
        "apart": words("conflit avec, en conflit avec, pas en parallèle avec, incompatible avec"),
        "owner": words(
            "responsable, responsables, équipe, assigné à, assignée à, attribué à, porteur, "
            "pilote, développeur, qui, affecté à"
        ),
        "status": words("statut, état, avancement"),
        "cost": words("coût, coûts, coût estimé, budget, prix"),
        "files": words("fichiers, fichier, fichiers à modifier, fichiers à créer"),
    },
    statuses={
        "done": words("terminé, terminée, fait, faite, fini, finie, achevé, livré, clos"),
        "active": words("en cours, commencé, démarré, démarrée, active"),
        "todo": words("à faire, non commencé, non démarré, prévu, planifié, en attente, ouvert"),
        "blocked": words("bloqué, bloquée, suspendu, suspendue"),
        "skipped": words("annulé, annulée, abandonné, abandonnée, reporté, reportée"),
    },
    numbers=numbered("un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze"),
    articles={"un": 1, "une": 1, "une demi": 0.5},
    at_least=words("au moins, min, minimum, au minimum"),
    at_most=words("au plus, max, maximum, au maximum, jusqu'à, moins de"),
    about=words("environ, à peu près, approximativement, quelque, près de, env., ~"),
    joints=words("et"),
    versus=words("contre, comparé à, par rapport à"),
    instead=words("au lieu de, plutôt que"),
    passed=(
        "restant",
        "plus tôt",
        "plus tard",
        "auparavant",
        "avant",
        "après",
        "chacun",
        "par ",
        "de marge",
    ),
    per=words("par, chaque"),
    nothing=words("aucun, aucune, aucune dépendance, rien, néant, sans objet, immédiatement"),
    undecided=words(
        "à déterminer, à définir, à confirmer, à préciser, inconnu, inconnue, variable, flexible, "
        "selon, selon besoin, voir, petit, petite, moyen, moyenne, grand, grande, faible, élevé, "
        "élevée, court, courte, long, longue, rapide, simple, facile, difficile, complexe, minime, "
        "gratuit, inclus, interne, quotidien, hebdomadaire, mensuel, an, ans, année, années, "
        "trimestre, semestre, matin"
    ),
    placeholders=words("à déterminer, à définir, à confirmer, à préciser"),
    stand_ins=words(
        "nom de la fonctionnalité, nom du projet, votre nom, titre court, brève description"
    ),
    requirements=words("exigence, exigences, critères de succès"),
    tracings=words("couverture, traçabilité, correspondance"),
    creates=words(
        "créer, crée, ajouter, nouveau, nouvelle, écrire, générer, livrable, livrables, "
        "déplacer, renommer"
    ),
    changes=words("modifier, modifie, étendre, supprimer, corriger"),
    consults=words("lire, lis, voir, consulter, suivre, existant, contexte"),
    someday=words("futur, future, plus tard, ultérieur, optionnel, hors périmètre"),
    uses=words(
        "lit, lire, utilise, utiliser, importe, importer, copier, voir, selon, comme dans, tests "
        "de, tests pour"
    ),
    ongoing=words("continu, en continu, continue, permanent, permanente, tout au long"),
    everything=words(
        "tous les, toutes les, l'ensemble des, chaque, tous les autres, toutes les autres"
    ),
    orders=words(
        "dépend de, dépend des, dépend du, dépend de la, dépendent de, bloqué par, bloquée par, "
        "nécessite, requiert, attend"
    ),
    waits=words(
        "dépend de, dépend des, dépend du, dépend de la, dépendent de, bloqué par, bloquée par, "
        "nécessite, nécessitent, requiert, requièrent, attend, s'appuie sur, se base sur, commence "
        "après, débute après, démarre après, après, une fois, dès que, à la suite de"
    ),
    sequels=words(
        "termin, fini, achev, est, sont, soit, a, ont, et, ou, pour, afin, livr, valid, complè, "
        "commenc"
    ),
    turns=words("mais, tandis que, donc, puis"),
    conditions=words("après, une fois, quand, lorsque, dès, si"),
    precedes=words(
        "bloque, débloque, doit être terminé avant, doit être terminée avant, doit précéder, "
        "requis pour, requise pour, prérequis de, prérequis pour, permet"
    ),
    soft=words("souple, optionnel, optionnelle, facultatif, partiel, partielle, idéalement"),
    partly=words(
        "seulement, uniquement, brouillon, partiel, ébauche, prêt, chevauche, chevauchement, en "
        "parallèle, à mi-parcours"
    ),
    negations=words(
        "aucune dépendance avec, aucune dépendance envers, ne dépend pas de, ne dépend pas du, ne "
        "dépend pas de la, indépendant de, indépendante de, indépendamment de, sans attendre"
    ),
    denials=words("pas, sans, aucun, aucune"),
    merges=words("ordre de fusion, ordre de merge, ordre d'intégration"),
    critical=words("chemin critique"),
    uncritical=words("hors du chemin critique, hors chemin critique"),
    chains=words(
        "chemin critique, ordre, séquence, enchaînement, flux, chaîne, calendrier, "
        "planning, plan, dépendances, exécution, stratégie"
    ),
    unchained=words(
        "données, utilisateur, événements, ancien, ancienne, rejeté, rejetée, "
        "alternative, priorité, exemple, pas"
    ),
    acts=words(
        "fusion, fusions, intégration, intégré, revue, revues, relu, démo, déploiement, "
        "déployé, publication, publié, retour arrière, validé, aide"
    ),
    concurrent=words(
        "en parallèle avec, en parallèle de, parallèlement à, en même temps que, simultanément "
        "avec, indépendamment de"
    ),
    abreast=words("en parallèle, simultanément, en même temps"),
    runs=words(
        "peuvent, peut, doivent, être, sont, se, font, avancent, exécutés, exécutées, faits, "
        "faites, tous, toutes, les, deux, ne, pas"
    ),
    launches=words("vague, lot, groupe"),
    exclusive=words("mutuellement exclusifs, mutuellement exclusives"),
    starts=words("début, débute, démarrer, démarre, démarrage, lancer, lancement, commence"),
    ends=words("se termine, termine, s'achève, est terminé, est terminée, livre"),
    continues=words("suite, continue, poursuite, toujours"),
    progress=words("avancement, progression, avancement global"),
    unstarted=words("pas commencé, non commencé, non démarré, à faire, prévu"),
    optional=words(
        "optionnel, optionnelle, facultatif, facultative, reporté, reportée, plus tard, "
        "futur, annulé"
    ),
    gates=words(
        "jalon de validation, jalons de validation, point de contrôle, points de contrôle, "
        "critères de sortie, porte de qualité, portes de qualité, point de synchronisation, points "
        "de synchronisation, revue de fin, go/no-go"
    ),
    meetings=words("points de synchronisation"),
    criteria=words("critères, critère, critères d'acceptation, conditions"),
    passes=words("validé, validée, franchi, franchie, approuvé, approuvée"),
    last=words("dernier, dernière, final, finale"),
    soft_gates=words("optionnel, quotidien, quotidienne"),
    parallel=words("parallèle, parallèles, en parallèle, simultané, simultanée, simultanément"),
    sequential=words("séquentiel, séquentielle, séquentiellement, en série, l'un après l'autre"),
    origins=words("de"),
    destinations=words("vers, à"),
    dates=words("date"),
    gradings=words("priorité, gravité, probabilité, impact, risque"),
    sums=words("total, totale, totaux"),
    totals=words("total, totale, totaux, global, globale, ensemble, chemin critique, projet"),
    lengths=words("durée, calendrier, délai, temps, planning, échéancier"),
    efforts=words("effort, charge, charge de travail, jours homme, heures de travail"),
    costs=words("coût, coûts, budget, prix, dépenses"),
    savings=words(
        "plus rapide, plus vite, réduction, gain, gain de temps, économie, économies, de moins, "
        "plus court, plus tôt"
    ),
    times=words(
        "plus rapide, temps, durée, calendrier, séquentiel, parallèle, chemin critique, délai"
    ),
    examples=words("exemple, exemples, par exemple, p. ex."),
    crowd=words(
        "parallèles, indépendants, indépendantes, simultanés, simultanées, principaux, grandes"
    ),
    workers=words("agents, développeurs, équipes, sessions, personnes"),
    prior=words("précédentes, précédents, antérieures, antérieurs, ci-dessus, avant"),
    limits=words("qui, que, dont, avec, sans, sauf, dans, en, de, du, des"),
    conjunctions=words("et, ou, ainsi que"),
    alternatives=words("ou"),
    behind=words("après"),
    ranges=words("à, au, jusqu'à"),
    peaks=words("à la fois, en même temps, simultanément, au maximum à la fois"),
    altogether=words("au total, en tout, somme, sous-total"),
    tallies=words("nombre, nombre de, quantité, n°"),
    some=words(
        "de, des, autres, plus, premiers, premières, derniers, dernières, prochains, "
        "prochaines, restants, restantes, supplémentaires, nouveaux, nouvelles, seulement, "
        "jusqu'à, au moins, au plus, par, chaque, si, précédents, plus tard, était, étaient"
    ),
    left=words("restant, restante, restants, restantes, ouvert, ouverts, en attente, à faire"),
    beyond=words("plus, en plus, incl, inclut, inclus, y compris, excl, hors, sans"),
    surcharges=words(
        "incl, inclut, inclus, y compris, hors, sans, plus, contingence, imprévus, marge, "
        "réserve, taxe, taxes, tva, frais généraux, remise, frais"
    ),
    spare=words(
        "marge, réserve, tampon, imprévus, jour férié, jours fériés, congé, congés, vacances, "
        "temps partiel, week-end, week-ends, attente, pause, pauses, heures par jour, "
        "heures par semaine"
    ),
    shares=words("allocation, répartition, ventilation, part, parts, dont"),
    summaries=words(
        "aperçu, vue d'ensemble, résumé, synthèse, conclusion, introduction, métriques, "
        "résultats, total, totaux, calendrier, planning, coûts, budget, estimations, effort, "
        "charge, économies, gains, objectifs, comparaison"
    ),
    restrictions=words(
        "si, avec, sans, par, pour, mvp, option, optionnel, scénario, alternative, minimum, "
        "maximum, optimiste, pessimiste, restant, réel, phase, était"
    ),
    plainly=words(
        "estimé, estimée, projet, plan, le, la, les, de, du, en, est, avec, un, une, "
        "exécution, effort, charge, environ"
    ),
    relations={
        "FS": words("fin-début, fin début"),
        "SS": words("début-début, début début"),
        "FF": words("fin-fin, fin fin"),
        "SF": words("début-fin, début fin"),
    },
    false_friends=words("an, as, but, can, due, for, lead, no, on, or, once, pour, some"),
    openings=words("début du projet, lancement, début prévu"),
    deadlines=words(
        "fin du projet, date de livraison, date cible, fin prévue, délai, livraison finale"
    ),
    periods=words("calendrier, période, planning, dates, durée"),
    staff=words("ingénieurs, concepteurs, membres, testeurs"),
    crews=words("équipe, membres, membres de l'équipe, participants, personnel, agents, rôles"),
    aspects=words(
        "aperçu, contexte, détails, informations, notes, objectif, objectifs, périmètre, "
        "planification, résumé"
    ),
    supposed=words(
        "alternative, alternatives, ancien plan, communication, escalade, option, pire cas, "
        "plan b, rejetée, rejetées, risque, risques"
    ),
    chosen=words("choisie, recommandée, retenue"),
    weekdays=numbered(
        "lundi|lun, mardi|mar, mercredi|mer, jeudi|jeu, vendredi|ven, samedi|sam, dimanche|dim",
        first=0,
    ),
    stretches=meaning(
        week=words("semaine de travail, semaines de travail"),
        sprint=words("sprint, sprints, itération, itérations"),
    ),
    paces=meaning(
        day=words("heures par jour, heures de travail par jour, journée de travail"),
        week=words("jours par semaine, jours ouvrés par semaine, semaine de travail"),
        sprint=words("durée du sprint, durée des sprints, durée d'un sprint"),
    ),
    workdays=words("jours ouvrés, jours de travail, jours travaillés"),
    status_dates=words(
        "mis à jour, mise à jour, mis à jour le, dernière mise à jour, à la date du, date d'état"
    ),
    holidays=words("jour férié, jours fériés, jours chômés, fermetures"),
    weekends=words("week-end, week-ends, weekend, weekends, fins de semaine"),
    excluding=words("hors, sans, sauf, excepté, excluant"),
    excluded=words("exclus, non travaillés, chômés, libres, non comptés"),
    assumed=words("hypothèse, hypothèses, supposant, en supposant, sur la base de"),
    equals=words("équivaut à, vaut, fait, dure, durent, représente, compte"),
)
