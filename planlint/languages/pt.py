"""Portuguese."""

from planlint.language import Language
from planlint.lexicon import meaning, numbered, pairs, words

LANGUAGE = Language(
    name="pt",
    common=words(
        "da, dos, das, de, em, na, que, uma, um, com, para, por, ao, não, como, são, após, antes, "
        "cada, sem, deve, pelo, pela, dias, dia, semana, semanas, horas, duração, tarefa, tarefas, "
        "fase, fases, dependências, depende, nenhuma, concluído, concluída, pendente"
    ),
    kinds=pairs(
        "fase: fases; tarefa: tarefas; subtarefa: subtarefas; etapa: etapas; passo: passos; marco: "
        "marcos; fluxo: fluxos; fluxo de trabalho: fluxos de trabalho; frente: frentes; frente de "
        "trabalho: frentes de trabalho; trilha: trilhas; onda: ondas; sprint: sprints; iteração: "
        "iterações; história: histórias; épico: épicos; módulo: módulos; componente: componentes; "
        "entrega: entregas; entregável: entregáveis; pacote: pacotes; pacote de trabalho: pacotes "
        "de trabalho; grupo: grupos; lote: lotes; bloco: blocos; nível: níveis; atividade: "
        "atividades; equipe: equipes"
    ),
    units=meaning(
        minute=words("minuto, minutos, min"),
        hour=words("hora, horas, hs, hrs, h"),
        day=words(
            "dia, dias, d, dia útil, dias úteis, dias corridos, dia corrido, dias de trabalho"
        ),
        week=words("semana, semanas, sem, sem."),
        month=words("mês, meses"),
        point=words("ponto, pontos, pts"),
    ),
    efforts_of=meaning(
        hour=words("horas pessoa, hora pessoa, horas homem, homem hora, homens hora"),
        day=words("dias pessoa, dia pessoa, dias homem, homem dia, homens dia, pessoa dia"),
        week=words("semanas pessoa, semanas homem"),
        month=words("meses pessoa, mês pessoa, meses homem, homem mês, homens mês"),
    ),
    calendar=meaning(
        day=words("dia, dias"),
        week=words("semana, semanas, sem"),
        month=words("mês, meses"),
        hour=words("hora, horas"),
        sprint=words("sprint, sprints"),
    ),
    months=numbered(
        "janeiro|jan, fevereiro|fev, março|mar, abril|abr, maio|mai, junho|jun, julho|jul, "
        "agosto|ago, setembro|set, outubro|out, novembro|nov, dezembro|dez"
    ),
    date_order=("day", "month"),
    ordinals=("{}ª @", "{}º @", "{}a @"),
    roles={
        "id": words("nº, n.º, núm, número, identificador, chave, código"),
        "name": words("nome, título, descrição, resumo, detalhe, conteúdo, escopo"),
        "duration": words(
            "duração, duração estimada, duração prevista, estimativa, esforço, esforço estimado, "
            "tempo, tempo estimado, prazo estimado, dias, semanas, horas, pontos"
        ),
        "window": words(
            "calendário, cronograma, período, quando, datas, data, semana, dia, janela"
        ),
        "start": words("início, começo, começa, data de início, dia de início"),
        "end": words(
            "fim, término, final, data de término, data de fim, prazo, entrega, vencimento, data "
            "limite"
        ),
        "dependencies": words(
            "dependência, dependências, depende de, depende da, depende do, requer, requisito, "
            "requisitos, pré-requisito, pré-requisitos, prerequisitos, bloqueado por, bloqueada "
            "por, precisa de, predecessora, predecessoras, predecessor, predecessores, após, "
            "depois de, aguarda"
        ),
        "blocks": words("bloqueia, desbloqueia, habilita, sucessoras, sucessores, exigido por"),
        "apart": words("conflito com, em conflito com, não em paralelo com, incompatível com"),
        "owner": words(
            "responsável, responsáveis, atribuído a, atribuída a, encarregado, equipe, time, dono, "
            "desenvolvedor, líder, quem"
        ),
        "status": words("status, estado, situação"),
        "cost": words("custo, custos, custo estimado, orçamento, preço"),
        "files": words("arquivos, arquivo, ficheiros, arquivos a modificar, arquivos a criar"),
    },
    statuses={
        "done": words(
            "concluído, concluída, completo, completa, feito, feita, finalizado, finalizada, "
            "pronto, pronta, terminado, terminada, entregue"
        ),
        "active": words("em andamento, em progresso, em curso, iniciado, iniciada, ativo, ativa"),
        "todo": words(
            "pendente, a fazer, não iniciado, não iniciada, planejado, planejada, aberto, aberta"
        ),
        "blocked": words("bloqueado, bloqueada, em espera, parado, parada"),
        "skipped": words("cancelado, cancelada, adiado, adiada, descartado, descartada"),
    },
    numbers=numbered("um, dois|duas, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze"),
    articles={"um": 1, "uma": 1, "meio": 0.5, "meia": 0.5},
    at_least=words("pelo menos, no mínimo, ao menos, mínimo, mín., min"),
    at_most=words("no máximo, até, máximo, máx., max, menos de"),
    about=words("cerca de, aprox, aprox., aproximadamente, em torno de, uns, umas, quase"),
    joints=words("e"),
    versus=words("contra, comparado a, em comparação com"),
    instead=words("em vez de, ao invés de"),
    passed=("restante", "antes", "depois", "após", "mais tarde", "cada", "por ", "de folga"),
    per=words("por, a cada, ao, à, cada"),
    nothing=words("nenhuma, nenhum, nada, sem dependências, não se aplica, imediatamente"),
    undecided=words(
        "a definir, a determinar, a confirmar, a combinar, desconhecido, desconhecida, variável, "
        "flexível, conforme, conforme necessário, ver, pequeno, pequena, médio, média, grande, "
        "baixo, baixa, alto, alta, curto, curta, longo, longa, rápido, rápida, simples, fácil, "
        "difícil, complexo, mínimo, grátis, gratuito, incluído, interno, diário, semanal, mensal, "
        "ano, anos, trimestre, semestre, manhã, tarde"
    ),
    placeholders=words("a definir, a determinar, a confirmar"),
    stand_ins=words(
        "nome da funcionalidade, nome do projeto, seu nome, título curto, breve descrição"
    ),
    requirements=words("requisito, requisitos, critérios de sucesso"),
    tracings=words("cobertura, rastreabilidade, mapeamento"),
    creates=words(
        "criar, cria, adicionar, novo, nova, escrever, gerar, entregável, entregáveis, mover, "
        "renomear"
    ),
    changes=words("modificar, modifica, editar, alterar, estender, excluir, remover, corrigir"),
    consults=words("ler, leia, ver, consultar, seguir, existente, contexto"),
    someday=words("futuro, futura, mais tarde, opcional, fora do escopo"),
    uses=words(
        "lê, ler, usa, usar, utiliza, importa, importar, copiar, ver, conforme, como em, testes "
        "de, testes para"
    ),
    ongoing=words("contínuo, contínua, continuamente, permanente, durante todo"),
    everything=words(
        "todos os, todas as, todas, todos, cada, todas as outras, todos os outros, todas as "
        "anteriores"
    ),
    orders=words(
        "depende de, depende da, depende do, dependem de, bloqueado por, bloqueada por, requer, "
        "requerem, aguarda"
    ),
    waits=words(
        "depende de, depende da, depende do, depende das, depende dos, dependem de, dependem da, "
        "bloqueado por, bloqueada por, requer, requerem, aguarda, aguardam, precisa de, precisa "
        "da, precisa do, exige, baseia-se em, começa após, inicia após, começa depois de, após, "
        "após a, após o, depois de, depois da, depois do, assim que"
    ),
    sequels=words(
        "termin, conclu, complet, finaliz, esteja, está, é, seja, e, ou, para, entreg, aprov, "
        "começ, inici, estar"
    ),
    turns=words("mas, enquanto, então, e depois"),
    conditions=words("após, depois, quando, assim que, até, se"),
    precedes=words(
        "bloqueia, desbloqueia, habilita, deve terminar antes de, deve ser concluída antes de, "
        "deve ser concluído antes de, exigido por, exigida por, necessário para, necessária para, "
        "pré-requisito para"
    ),
    soft=words("leve, opcional, opcionalmente, parcial, parcialmente, idealmente, desejável"),
    partly=words(
        "apenas, só, somente, rascunho, parcial, pronto, sobrepõe, sobreposição, em paralelo, a "
        "meio"
    ),
    negations=words(
        "sem dependências de, sem dependência de, não depende de, não depende da, não depende do, "
        "não dependem de, independente de, independente da, independente do, não requer, sem "
        "esperar"
    ),
    denials=words("não, sem, nenhuma, nenhum"),
    merges=words("ordem de merge, ordem de integração"),
    critical=words("caminho crítico"),
    uncritical=words("fora do caminho crítico"),
    chains=words(
        "caminho crítico, ordem, sequência, fluxo, cadeia, cronograma, plano, "
        "dependências, execução, estratégia"
    ),
    unchained=words(
        "dados, usuário, eventos, anterior, rejeitado, rejeitada, alternativa, "
        "prioridade, exemplo, não"
    ),
    acts=words(
        "merge, merges, fusão, integração, integrado, revisão, revisões, revisado, demo, "
        "implantação, implantado, publicação, publicado, reversão, aprovado, ajuda"
    ),
    concurrent=words(
        "em paralelo com, em paralelo à, em paralelo a, simultaneamente com, ao mesmo tempo que, "
        "paralelamente a, paralelamente à, independente de"
    ),
    abreast=words("em paralelo, simultaneamente, ao mesmo tempo"),
    runs=words(
        "podem, pode, devem, ser, são, rodam, rodar, executadas, executados, correm, ambas, "
        "ambos, todas, todos, não"
    ),
    launches=words("onda, lote, grupo, rodada"),
    exclusive=words("mutuamente exclusivas, mutuamente exclusivos"),
    starts=words("início, inicia, iniciar, começa, começar, lançar, lançamento"),
    ends=words("termina, finaliza, conclui, acaba, entrega"),
    continues=words("continua, continuar, continuação, segue"),
    progress=words("progresso, progresso geral, andamento, conclusão"),
    unstarted=words("não iniciado, não iniciada, a fazer, planejado, planejada"),
    optional=words("opcional, adiado, adiada, mais tarde, futuro, cancelado"),
    gates=words(
        "ponto de controle, pontos de controle, ponto de verificação, pontos de verificação, "
        "critérios de saída, critérios de conclusão, portão de qualidade, portões de qualidade, "
        "ponto de sincronização, pontos de sincronização, go/no-go"
    ),
    meetings=words("pontos de sincronização"),
    criteria=words("critérios, critério, critérios de aceitação, condições"),
    passes=words("aprovado, aprovada, superado, superada"),
    last=words("último, última, final"),
    soft_gates=words("opcional, diário, diária"),
    parallel=words("paralelo, paralela, em paralelo, simultâneo, simultânea, simultaneamente"),
    sequential=words("sequencial, sequencialmente, em série, um após o outro, uma após a outra"),
    origins=words("de"),
    destinations=words("para"),
    dates=words("data"),
    gradings=words("prioridade, severidade, probabilidade, impacto, risco"),
    sums=words("total, soma, totais"),
    totals=words("total, soma, totais, geral, inteiro, inteira, caminho crítico, projeto"),
    lengths=words("duração, tempo, prazo, calendário, cronograma"),
    efforts=words("esforço, trabalho, dias pessoa, horas pessoa, horas de trabalho"),
    costs=words("custo, custos, orçamento, preço, gasto"),
    savings=words(
        "mais rápido, mais rápida, redução, economia, menos, mais curto, mais cedo, economizados"
    ),
    times=words(
        "mais rápido, tempo, duração, cronograma, sequencial, paralelo, caminho crítico, prazo"
    ),
    examples=words("exemplo, exemplos, por exemplo, p. ex."),
    crowd=words(
        "paralelas, paralelos, independentes, simultâneas, simultâneos, principais, grandes"
    ),
    workers=words("agentes, desenvolvedores, equipes, sessões, pessoas"),
    prior=words("anteriores, prévias, prévios, precedentes, acima"),
    limits=words("que, qual, com, sem, exceto, salvo, em, no, na, de, do, da"),
    conjunctions=words("e, ou, bem como"),
    alternatives=words("ou"),
    behind=words("após, depois de"),
    ranges=words("a, até, ao"),
    peaks=words("ao mesmo tempo, de uma vez, simultaneamente"),
    altogether=words("no total, ao todo, soma, subtotal"),
    tallies=words("número, número de, quantidade, quantidade de, nº"),
    some=words(
        "de, outros, outras, mais, primeiros, primeiras, últimos, últimas, próximos, próximas, "
        "restantes, adicionais, novos, novas, apenas, até, pelo menos, no máximo, por, cada, "
        "se, anteriores, depois, era, eram"
    ),
    left=words("restante, restantes, pendente, pendentes, aberto, abertos, abertas, a fazer"),
    beyond=words("mais, além, incl, inclui, incluído, incluindo, excl, excluindo, sem"),
    surcharges=words(
        "incl, inclui, incluído, incluindo, excluindo, sem, mais, contingência, reserva, "
        "imposto, impostos, despesas gerais, desconto, margem, taxa, taxas"
    ),
    spare=words(
        "margem, folga, contingência, reserva, feriado, feriados, férias, meio período, "
        "fim de semana, fins de semana, espera, pausa, pausas, horas por dia, "
        "horas por semana"
    ),
    shares=words(
        "alocação, distribuição, divisão, rateio, parcela, parcelas, dos quais, das quais"
    ),
    summaries=words(
        "visão geral, resumo, conclusão, introdução, métricas, resultados, total, totais, "
        "cronograma, custos, orçamento, estimativas, esforço, economia, objetivos, comparação"
    ),
    restrictions=words(
        "se, com, sem, por, para, mvp, opção, opcional, cenário, alternativa, mínimo, máximo, "
        "otimista, pessimista, restante, real, fase, era"
    ),
    plainly=words(
        "estimado, estimada, projeto, plano, o, a, os, as, de, do, da, em, é, com, um, uma, "
        "execução, esforço, aprox, aproximadamente"
    ),
    relations={
        "FS": words("término-início, fim-início, término início"),
        "SS": words("início-início, início início"),
        "FF": words("término-término, fim-fim"),
        "SF": words("início-término, início-fim"),
    },
    false_friends=words("a, as, can, come, time, do, no, once, or, use"),
    openings=words("início do projeto, início previsto"),
    deadlines=words(
        "data de entrega, fim do projeto, data alvo, fim previsto, prazo final, entrega final"
    ),
    periods=words("cronograma, calendário, período, datas, duração"),
    staff=words("engenheiros, membros, programadores, testadores"),
    crews=words(
        "equipe, time, membros, membros da equipe, participantes, pessoal, agentes, papéis"
    ),
    aspects=words(
        "detalhes, escopo, informações, notas, objetivo, objetivos, planejamento, requisitos, "
        "resumo, visão geral"
    ),
    supposed=words(
        "alternativa, alternativas, comunicação, descartada, descartadas, escalonamento, "
        "melhor caso, opção, pior caso, plano anterior, plano b, risco, riscos"
    ),
    chosen=words("escolhida, recomendada"),
    weekdays=numbered(
        "segunda-feira|segunda|seg, terça-feira|terça|ter, quarta-feira|quarta|qua, "
        "quinta-feira|quinta|qui, sexta-feira|sexta|sex, sábado|sáb, domingo|dom",
        first=0,
    ),
    stretches=meaning(
        week=words("semana de trabalho, semanas de trabalho"),
        sprint=words("sprint, sprints, iteração, iterações"),
    ),
    paces=meaning(
        day=words("horas por dia, horas de trabalho por dia, jornada de trabalho, jornada diária"),
        week=words("dias por semana, dias úteis por semana, semana de trabalho"),
        sprint=words("duração do sprint, duração da sprint, duração das sprints"),
    ),
    workdays=words("dias úteis, dias de trabalho, dias trabalhados"),
    status_dates=words(
        "atualizado, atualizado em, última atualização, data de status, data de corte"
    ),
    holidays=words("feriado, feriados, dias não úteis"),
    weekends=words("fim de semana, fins de semana"),
    excluding=words("excluindo, exclui, excluem, sem, exceto, sem contar"),
    excluded=words("excluídos, livres, não trabalhados, não contam"),
    assumed=words("premissa, premissas, supondo, assumindo, considerando"),
    equals=words("equivale a, equivalem a, são, é, dura, duram, tem"),
)
