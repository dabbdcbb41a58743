"""Spanish."""

from planlint.language import Language
from planlint.lexicon import meaning, numbered, pairs, words

LANGUAGE = Language(
    name="es",
    common=words(
        "el, la, los, las, de, del, y, en, que, una, un, con, para, por, al, lo, como, su, está, "
        "son, después, antes, cada, sin, debe, días, día, semana, semanas, horas, duración, tarea, "
        "tareas, fase, fases, dependencias, depende, ninguna, pendiente"
    ),
    kinds=pairs(
        "fase: fases; tarea: tareas; subtarea: subtareas; etapa: etapas; paso: pasos; hito: hitos; "
        "flujo: flujos; flujo de trabajo: flujos de trabajo; frente: frentes; línea: líneas; "
        "pista: pistas; ola: olas; oleada: oleadas; sprint: sprints; iteración: iteraciones; "
        "historia: historias; épica: épicas; módulo: módulos; componente: componentes; entregable: "
        "entregables; paquete: paquetes; paquete de trabajo: paquetes de trabajo; grupo: grupos; "
        "lote: lotes; bloque: bloques; nivel: niveles; actividad: actividades; incidencia: "
        "incidencias"
    ),
    units=meaning(
        minute=words("minuto, minutos, min"),
        hour=words("hora, horas, hs, hrs, h"),
        day=words(
            "día, días, d, día hábil, días hábiles, días laborables, día laborable, días "
            "naturales, días laborales, jornada, jornadas"
        ),
        week=words("semana, semanas, sem, sem."),
        month=words("mes, meses"),
        point=words("punto, puntos, pts"),
    ),
    efforts_of=meaning(
        hour=words("horas persona, hora persona, horas hombre"),
        day=words("días persona, día persona, días hombre, día hombre, jornadas persona"),
        week=words("semanas persona, semanas hombre"),
        month=words("meses persona, mes persona, meses hombre"),
    ),
    calendar=meaning(
        day=words("día, días"),
        week=words("semana, semanas, sem"),
        month=words("mes, meses"),
        hour=words("hora, horas"),
        sprint=words("sprint, sprints"),
    ),
    months=numbered(
        "enero|ene, febrero|feb, marzo|mar, abril|abr, mayo|may, junio|jun, julio|jul, agosto|ago, "
        "septiembre|setiembre|sep|sept, octubre|oct, noviembre|nov, diciembre|dic"
    ),
    date_order=("day", "month"),
    ordinals=("{}ª @", "{}º @", "{}.ª @", "{}.º @", "{}a @"),
    roles={
        "id": words("nº, n.º, núm, núm., número, identificador, clave, código"),
        "name": words("nombre, título, descripción, resumen, detalle, contenido"),
        "duration": words(
            "duración, duración estimada, duración prevista, estimación, esfuerzo, esfuerzo "
            "estimado, tiempo, tiempo estimado, plazo, días, semanas, horas, puntos"
        ),
        "window": words(
            "calendario, cronograma, período, periodo, cuándo, fechas, fecha, semana, día, ventana"
        ),
        "start": words("inicio, comienzo, empieza, fecha de inicio, día de inicio, arranque"),
        "end": words(
            "fin, final, término, fecha de fin, fecha límite, vencimiento, entrega, fecha final"
        ),
        "dependencies": words(
            "dependencia, dependencias, depende de, requiere, requisito, requisitos, requisitos "
            "previos, prerrequisito, prerrequisitos, bloqueado por, bloqueada por, necesita, "
            "predecesor, predecesores, predecesora, predecesoras, después de, tras, espera a"
        ),
        "blocks": words("bloquea, desbloquea, habilita, sucesoras, sucesores, requerido por"),
        "apart": words("conflicto con, en conflicto con, no en paralelo con, incompatible con"),
        "owner": words(
            "responsable, responsables, asignado a, asignada a, encargado, encargada, equipo, "
            "dueño, desarrollador, líder, quién"
        ),
        "status": words("estado, estatus, situación"),
        "cost": words("coste, costo, costes, costos, coste estimado, costo estimado, presupuesto"),
        "files": words("archivos, archivo, ficheros, archivos a modificar, archivos a crear"),
    },
    statuses={
        "done": words(
            "completado, completada, hecho, hecha, terminado, terminada, finalizado, finalizada, "
            "listo, lista, cerrado, cerrada"
        ),
        "active": words("en progreso, en curso, en proceso, iniciado, iniciada, activo, activa"),
        "todo": words(
            "pendiente, por hacer, no iniciado, no iniciada, sin empezar, planificado, "
            "planificada, abierto, abierta"
        ),
        "blocked": words("bloqueado, bloqueada, en espera, detenido, detenida"),
        "skipped": words("cancelado, cancelada, omitido, omitida, descartado, descartada"),
    },
    numbers=numbered("uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce"),
    articles={"un": 1, "una": 1, "medio": 0.5, "media": 0.5},
    at_least=words("al menos, por lo menos, mínimo, mín., min, como mínimo"),
    at_most=words("como máximo, máximo, máx., max, hasta, a lo sumo, menos de"),
    about=words("aprox, aprox., aproximadamente, alrededor de, unos, unas, cerca de, casi"),
    joints=words("y, e, con"),
    versus=words("frente a, comparado con, en comparación con"),
    instead=words("en lugar de, en vez de"),
    passed=("restante", "antes", "después", "más tarde", "cada", "por ", "de margen"),
    per=words("por, a la, al, cada"),
    nothing=words("ninguna, ninguno, nada, sin dependencias, no aplica, inmediatamente"),
    undecided=words(
        "por determinar, por definir, por confirmar, pendiente, desconocido, variable, flexible, "
        "según, según necesidad, ver, pequeño, pequeña, mediano, mediana, medio, media, grande, "
        "bajo, baja, alto, alta, corto, corta, largo, larga, rápido, rápida, simple, fácil, "
        "difícil, complejo, mínimo, gratis, gratuito, incluido, interno, diario, semanal, mensual, "
        "año, años, trimestre, semestre, mañana, tarde"
    ),
    placeholders=words("por determinar, por definir, por confirmar"),
    stand_ins=words(
        "nombre de la función, nombre del proyecto, tu nombre, título breve, breve descripción"
    ),
    requirements=words("requisito, requisitos, requerimiento, requerimientos, criterios de éxito"),
    tracings=words("cobertura, trazabilidad, mapeo"),
    creates=words(
        "crear, crea, añadir, agregar, nuevo, nueva, escribir, generar, entregable, entregables, "
        "mover, renombrar"
    ),
    changes=words("modificar, modifica, editar, ampliar, eliminar, corregir"),
    consults=words("leer, lee, ver, consultar, seguir, existente, contexto"),
    someday=words("futuro, futura, más adelante, opcional, fuera de alcance"),
    uses=words(
        "lee, leer, usa, usar, utiliza, importa, importar, copiar, ver, según, como en, pruebas "
        "de, tests de"
    ),
    ongoing=words("continuo, continua, continuamente, permanente, durante todo"),
    everything=words(
        "todos los, todas las, todas, todos, cada, todas las demás, todos los demás, todas las "
        "anteriores"
    ),
    orders=words(
        "depende de, depende del, dependen de, bloqueado por, bloqueada por, requiere, requieren, "
        "espera a"
    ),
    waits=words(
        "depende de, depende del, depende de la, dependen de, bloqueado por, bloqueada por, "
        "requiere, requieren, espera a, esperan a, necesita, necesitan, se basa en, se apoya en, "
        "empieza después de, empieza tras, comienza después de, comienza tras, después de, después "
        "del, tras, una vez, cuando termine"
    ),
    sequels=words(
        "termin, complet, finaliz, está, esté, es, sea, y, o, para, entreg, aprob, conclu, empie, "
        "comien"
    ),
    turns=words("pero, mientras, así que, y luego"),
    conditions=words("después, tras, una vez, cuando, hasta, si"),
    precedes=words(
        "bloquea, desbloquea, habilita, debe terminar antes de, debe completarse antes de, "
        "requerido por, requerida por, necesario para, necesaria para, requisito para"
    ),
    soft=words("blanda, blando, opcional, opcionalmente, parcial, parcialmente, idealmente"),
    partly=words(
        "solo, sólo, solamente, borrador, parcial, listo, solapa, solapado, solapada, en "
        "paralelo, a mitad"
    ),
    negations=words(
        "sin dependencias de, sin dependencia de, no depende de, no dependen de, independiente de, "
        "independientes de, no requiere, sin esperar a"
    ),
    denials=words("no, sin, ninguna, ninguno"),
    merges=words("orden de fusión, orden de merge, orden de integración"),
    critical=words("camino crítico, ruta crítica"),
    uncritical=words("fuera de la ruta crítica, fuera del camino crítico"),
    chains=words(
        "camino crítico, ruta crítica, orden, secuencia, flujo, cadena, cronograma, "
        "calendario, plan, dependencias, ejecución, estrategia"
    ),
    unchained=words(
        "datos, usuario, eventos, anterior, rechazado, rechazada, alternativa, prioridad, "
        "ejemplo, no"
    ),
    acts=words(
        "fusión, fusiones, integración, integrado, revisión, revisiones, revisado, demo, "
        "despliegue, desplegado, publicación, publicado, reversión, entrega, aprobado, "
        "ayuda"
    ),
    concurrent=words(
        "en paralelo con, en paralelo a, simultáneamente con, al mismo tiempo que, a la vez que, "
        "independiente de"
    ),
    abreast=words("en paralelo, simultáneamente, al mismo tiempo, a la vez"),
    runs=words(
        "pueden, puede, deben, se, ejecutan, ejecutarse, corren, van, son, ambas, ambos, todas, "
        "todos, hacerse, no"
    ),
    launches=words("oleada, ola, lote, grupo, tanda, ronda"),
    exclusive=words("mutuamente excluyentes"),
    starts=words("inicio, inicia, iniciar, empieza, empezar, arranca, comienza, lanzar"),
    ends=words("termina, finaliza, concluye, acaba, entrega"),
    continues=words("continúa, continuar, continuación, sigue"),
    progress=words("progreso, progreso general, avance, avance general"),
    unstarted=words("no iniciado, no iniciada, por hacer, planificado, planificada"),
    optional=words("opcional, aplazado, aplazada, pospuesto, más adelante, futuro, cancelado"),
    gates=words(
        "punto de control, puntos de control, criterios de salida, criterios de finalización, "
        "puerta de calidad, puertas de calidad, punto de sincronización, puntos de sincronización, "
        "go/no-go"
    ),
    meetings=words("puntos de sincronización"),
    criteria=words("criterios, criterio, criterios de aceptación, condiciones"),
    passes=words("aprobado, aprobada, superado, superada"),
    last=words("último, última, final"),
    soft_gates=words("opcional, diario, diaria"),
    parallel=words("paralelo, paralela, en paralelo, simultáneo, simultánea, simultáneamente"),
    sequential=words("secuencial, secuencialmente, en serie, uno tras otro, una tras otra"),
    origins=words("de, desde"),
    destinations=words("a, hasta"),
    dates=words("fecha"),
    gradings=words("prioridad, severidad, probabilidad, impacto, riesgo"),
    sums=words("total, suma, totales"),
    totals=words("total, suma, totales, general, completo, completa, ruta crítica, proyecto"),
    lengths=words("duración, tiempo, plazo, calendario, cronograma"),
    efforts=words("esfuerzo, trabajo, días persona, horas persona, horas de trabajo"),
    costs=words("coste, costo, costes, costos, presupuesto, precio, gasto"),
    savings=words(
        "más rápido, más rápida, reducción, ahorro, menos, más corto, antes, ahorrado, ahorrados"
    ),
    times=words(
        "más rápido, tiempo, duración, cronograma, secuencial, paralelo, ruta crítica, plazo"
    ),
    examples=words("ejemplo, ejemplos, por ejemplo, p. ej."),
    crowd=words(
        "paralelas, paralelos, independientes, simultáneas, simultáneos, principales, grandes"
    ),
    workers=words("agentes, desarrolladores, equipos, sesiones, personas"),
    prior=words("anteriores, previas, previos, precedentes, antes"),
    limits=words("que, cual, con, sin, excepto, salvo, en, de, del"),
    conjunctions=words("y, e, o, u, así como"),
    alternatives=words("o, u"),
    behind=words("después de, tras"),
    ranges=words("a, hasta, al"),
    peaks=words("a la vez, al mismo tiempo, como máximo a la vez"),
    altogether=words("en total, en conjunto, suma, subtotal"),
    tallies=words("número, número de, cantidad, cantidad de, n.º"),
    some=words(
        "de, otros, otras, más, primeros, primeras, últimos, últimas, próximos, próximas, "
        "restantes, adicionales, nuevos, nuevas, solo, hasta, al menos, como máximo, por, "
        "cada, si, anteriores, después, era, eran"
    ),
    left=words("restante, restantes, pendiente, pendientes, abierto, abiertos, por hacer, quedan"),
    beyond=words(
        "más, además, incl, incluye, incluido, incluidos, incluyendo, excl, excluyendo, sin"
    ),
    surcharges=words(
        "incl, incluye, incluido, incluyendo, excluyendo, sin, más, contingencia, colchón, "
        "reserva, impuesto, impuestos, iva, gastos generales, descuento, margen, comisión, "
        "comisiones"
    ),
    spare=words(
        "margen, holgura, colchón, contingencia, reserva, festivo, festivos, vacaciones, "
        "media jornada, fin de semana, fines de semana, espera, pausa, pausas, horas al día, "
        "horas por día, horas a la semana, horas por semana"
    ),
    shares=words(
        "asignación, distribución, desglose, reparto, cuota, cuotas, de los cuales, de las cuales"
    ),
    summaries=words(
        "visión general, resumen, conclusión, introducción, métricas, resultados, total, "
        "totales, cronograma, calendario, costes, costos, presupuesto, estimaciones, esfuerzo, "
        "ahorro, ahorros, objetivos, comparación"
    ),
    restrictions=words(
        "si, con, sin, por, para, mvp, opción, opcional, escenario, alternativa, mínimo, "
        "máximo, mejor caso, peor caso, optimista, pesimista, restante, real, fase, era"
    ),
    plainly=words(
        "estimado, estimada, proyecto, plan, el, la, los, de, del, en, es, con, un, una, "
        "ejecución, esfuerzo, aprox, aproximadamente"
    ),
    relations={
        "FS": words("fin-inicio, fin inicio, final a comienzo"),
        "SS": words("inicio-inicio, inicio inicio, comienzo a comienzo"),
        "FF": words("fin-fin, final a final"),
        "SF": words("inicio-fin, comienzo a final"),
    },
    false_friends=words("a, as, can, come, den, no, once, son, use"),
    openings=words("inicio del proyecto, inicio previsto, lanzamiento del trabajo"),
    deadlines=words(
        "fecha de entrega, fin del proyecto, fecha objetivo, plazo, fin previsto, entrega final"
    ),
    periods=words("cronograma, calendario, período, periodo, fechas, duración, plazo de ejecución"),
    staff=words("ingenieros, diseñadores, programadores, miembros"),
    crews=words("equipo, miembros, miembros del equipo, participantes, personal, agentes, roles"),
    aspects=words(
        "alcance, detalle, detalles, información, notas, objetivo, objetivos, planificación, "
        "requisitos, resumen"
    ),
    supposed=words(
        "alternativa, alternativas, comunicación, descartada, descartadas, escalamiento, "
        "mejor caso, opción, peor caso, plan anterior, plan b, riesgo, riesgos"
    ),
    chosen=words("elegida, recomendada"),
    weekdays=numbered(
        "lunes|lun, martes|mar, miércoles|mié, jueves|jue, viernes|vie, sábado|sáb, domingo|dom",
        first=0,
    ),
    stretches=meaning(
        week=words("semana laboral, semanas laborales"),
        sprint=words("sprint, sprints, iteración, iteraciones"),
    ),
    paces=meaning(
        day=words("horas por día, horas al día, horas de trabajo por día, jornada laboral"),
        week=words("días por semana, días laborables por semana, semana laboral"),
        sprint=words("duración del sprint, duración de los sprints, duración de cada sprint"),
    ),
    workdays=words("días laborables, días hábiles, días de trabajo"),
    status_dates=words("actualizado, última actualización, fecha de estado, fecha de corte"),
    holidays=words("feriado, feriados, festivo, festivos, días festivos, días no laborables"),
    weekends=words("fin de semana, fines de semana"),
    excluding=words("excluyendo, excluye, excluyen, sin, salvo, excepto, sin contar"),
    excluded=words("excluidos, libres, no laborables, no se trabajan, no cuentan"),
    assumed=words("supuesto, supuestos, suponiendo, asumiendo, se asume"),
    equals=words("equivale a, equivalen a, son, es, dura, duran, tiene"),
)
