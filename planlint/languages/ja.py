"""Japanese."""

from planlint.language import Language
from planlint.lexicon import meaning, numbered, pairs, words

LANGUAGE = Language(
    name="ja",
    common=words(
        "の, は, を, に, が, で, と, も, た, て, し, す, る, ま, な, か, ら, ー, ン, ズ, ス"
    ),
    kinds=pairs(
        "フェーズ: フェーズ; タスク: タスク; サブタスク: サブタスク; ステップ: ステップ; ステージ: "
        "ステージ; マイルストーン: マイルストーン; ストリーム: ストリーム; ワークストリーム: "
        "ワークストリーム; トラック: トラック; レーン: レーン; スプリント: スプリント; ウェーブ: "
        "ウェーブ; イテレーション: イテレーション; ストーリー: ストーリー; ユーザーストーリー: "
        "ユーザーストーリー; エピック: エピック; モジュール: モジュール; コンポーネント: "
        "コンポーネント; グループ: グループ; パッケージ: パッケージ; 段階: 段階; 工程: 工程; 課題: "
        "課題; 作業: 作業; 作業パッケージ: 作業パッケージ; 手順: 手順; 期: 期; 成果物: 成果物; "
        "チケット: チケット; バッチ: バッチ"
    ),
    units=meaning(
        minute=words("分, 分間"),
        hour=words("時間, h"),
        day=words("日, 日間, 営業日, 稼働日, 営業日間, 実働日"),
        week=words("週, 週間, ウィーク"),
        month=words("か月, ヶ月, カ月, ヵ月, ケ月, か月間, ヶ月間, カ月間, 箇月"),
        point=words("ポイント, pt, ストーリーポイント"),
    ),
    efforts_of=meaning(
        hour=words("人時, 人時間"),
        day=words("人日"),
        week=words("人週"),
        month=words("人月"),
    ),
    calendar=meaning(
        day=words("日, 営業日"),
        week=words("週, 週間"),
        month=words("か月, ヶ月, カ月, ヵ月"),
        hour=words("時間"),
        sprint=words("スプリント"),
    ),
    ordinals=("第{}@", "{}@目", "@{}"),
    roles={
        "id": words("番号, 識別子, コード, 項番"),
        "name": words(
            "名, 名前, 名称, 件名, タイトル, 内容, 説明, 概要, 作業内容, タスク名, 作業名"
        ),
        "duration": words(
            "期間, 推定時間, 推定作業時間, 推定期間, 予想時間, 計画期間, 実施期間, 所要期間, "
            "所要時間, 所要日数, 見積, 見積り, 見積もり, 見積時間, 見積工数, 工数, 作業時間, "
            "作業期間, 予定期間, 想定期間, 想定工数, 日数"
        ),
        "window": words("日程, スケジュール, 予定, 時期, 実施時期, 実施期間, 日付, カレンダー"),
        "start": words("開始, 開始日, 着手, 着手日, 開始予定, 開始予定日, 開始時期"),
        "end": words(
            "終了, 終了日, 完了日, 期限, 締切, 締め切り, 完了予定日, 納期, 期日, 終了予定日"
        ),
        "dependencies": words(
            "依存, 依存関係, 依存先, 依存タスク, 前提, 前提条件, 前提タスク, 先行, 先行タスク, "
            "先行作業, 先行工程, 必要条件, ブロック元, 待ち"
        ),
        "blocks": words("後続, 後続タスク, 後続作業, ブロック, ブロック先, 依存元"),
        "apart": words("競合, 競合先, 排他, 同時実行不可"),
        "owner": words("担当, 担当者, 責任者, 担当チーム, チーム, アサイン, オーナー, 開発者"),
        "status": words("状態, ステータス, 状況, 進捗, 進捗状況"),
        "cost": words("費用, コスト, 予算, 見積金額, 金額, 概算費用"),
        "files": words("ファイル, 対象ファイル, 変更ファイル, 関連ファイル"),
    },
    statuses={
        "done": words("完了, 完了済み, 完了済, 済み, 済, 終了, 終了済み, 対応済み"),
        "active": words("進行中, 作業中, 対応中, 実施中, 着手済み, 開始済み"),
        "todo": words("未着手, 未開始, 未対応, 予定, 計画中, 待機中, 未完了"),
        "blocked": words("ブロック中, 保留, 保留中, 待ち, 停止中, ブロックされています"),
        "skipped": words("中止, 取りやめ, スキップ, 見送り, 延期, キャンセル"),
    },
    numbers=numbered("一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二"),
    articles={"半": 0.5},
    at_least=words("最低, 少なくとも, 最短"),
    at_most=words("最大, 最長, 多くとも"),
    about=words("約, およそ, おおよそ, だいたい, 概ね, 予定"),
    joints=words("と"),
    versus=words("に対して, に比べて"),
    instead=words("ではなく"),
    passed=("前", "後", "以内に", "バッファ"),
    per=words("毎, 当たり, あたり"),
    nothing=words("なし, 無し, 無, 特になし, ありません, 該当なし, 即時"),
    undecided=words(
        "未定, 要確認, 要検討, 検討中, 不明, 可変, 適宜, 必要に応じて, 参照, 小, 中, 大, 低, 高, "
        "短期, 長期, 中期, 無料, 毎日, 毎週, 毎月, 年, 四半期, 半期, 半日, 終日"
    ),
    placeholders=words("未定, 要確認, 要検討, 後日決定"),
    stand_ins=words("機能名, プロジェクト名, 氏名"),
    requirements=words("要件, 要求, 成功基準"),
    tracings=words("網羅, トレーサビリティ, 対応表"),
    creates=words("作成, 新規, 追加, 生成, 出力, 成果物, 移動, 改名"),
    changes=words("変更, 修正, 編集, 更新, 拡張, 削除"),
    consults=words("読む, 参照, 確認, 既存, 参考"),
    someday=words("将来, 今後, 後日, 任意, 対象外"),
    ongoing=words("継続, 継続的, 随時, 通期, 常時, 全期間"),
    everything=words("すべての, 全ての, 全, すべて, 全て, 各, 以前のすべての"),
    orders=words("依存先, 前提は, 先行は, 依存"),
    waits=words("依存先, 前提は, 先行は"),
    waits_behind=words(
        "の後に, の後で, の後, のあとに, のあと, 完了後に, 完了後, の完了後, 終了後に, 終了後, "
        "の終了後, に依存する, に依存します, に依存して, に依存, が完了してから, が完了したら, "
        "が終わってから, が終わったら, を前提とする, を前提とします, を前提に, を必要とする, "
        "を必要とします, が必要, が前提, を待つ, を待ちます, を待って, 以降に開始, 完了を待って"
    ),
    topics=words("は, が, では, については, も"),
    turns=words("しかし, ただし"),
    conditions=words("後, 完了後, 場合, もし"),
    precedes=words("をブロックする前に, の前に完了"),
    soft=words("任意, ソフト, 部分的, 一部, できれば, 望ましい, 弱い依存"),
    partly=words("のみ, だけ, 草案, 一部, ドラフト"),
    negations=words(
        "に依存しない, に依存しません, 依存なし, とは独立, から独立, を待たずに, に関係なく"
    ),
    denials=words("ない, ません, 不要, なし, 待たず"),
    merges=words("マージ順, マージ順序, 統合順序"),
    critical=words("クリティカルパス"),
    uncritical=words("非クリティカルパス, クリティカルパス外"),
    chains=words(
        "クリティカルパス, 順序, 順番, 実行順, 流れ, フロー, 依存関係, "
        "依存, 計画, 工程, スケジュール"
    ),
    unchained=words("データ, ユーザー, イベント, 旧, 却下, 代替, 優先, 例"),
    acts=words("マージ, レビュー, デモ, デプロイ, リリース, ロールバック, 統合"),
    concurrent=words("と並行して, と並行, と同時に, と並列に, と並列"),
    abreast=words("並行して, 並行, 並列, 同時に"),
    runs=words("は, を, が, も"),
    launches=words("ウェーブ, バッチ, グループ"),
    exclusive=words("同時に実行できない, 排他"),
    refusals=words("できない, しない, 不可"),
    starts=words("開始, 着手, 起動, 立ち上げ, キックオフ"),
    ends=words("終了, 完了, 納品"),
    continues=words("継続, 続き, 引き続き"),
    progress=words("進捗率, 進捗, 全体進捗"),
    unstarted=words("未着手, 未開始, 予定"),
    optional=words("任意, オプション, 延期, 保留, 将来, 中止"),
    gates=words(
        "品質ゲート, ゲート, チェックポイント, 完了条件, 完了基準, 終了条件, 終了基準, 判定会議, "
        "同期ポイント, 同期点, リリース判定"
    ),
    meetings=words("同期ポイント, 同期点"),
    criteria=words("基準, 条件, 受け入れ基準, 判定基準"),
    passes=words("合格, 承認済み, 通過"),
    last=words("最終"),
    soft_gates=words("任意, 毎日, 日次"),
    parallel=words("並行, 並列, 同時"),
    sequential=words("順次, 逐次, 直列, 順番, 順番に, 逐次実行, 直列実行"),
    origins=words("から"),
    destinations=words("まで"),
    dates=words("日付, 期日"),
    gradings=words("優先度, 優先順位, 重要度, リスク"),
    sums=words("合計, 総計, 計"),
    totals=words(
        "合計, 総計, 計, 総, 全体, 総期間, 合計期間, 総工数, 合計工数, 総費用, クリティカルパス, "
        "プロジェクト"
    ),
    lengths=words("期間, 総期間, 合計期間, 所要期間, 所要時間, 全体期間, 工期, 日程, 時間"),
    efforts=words("工数, 総工数, 合計工数, 作業量, 人日, 人月"),
    costs=words("費用, コスト, 総費用, 合計費用, 総コスト, 予算, 金額"),
    savings=words("短縮, 削減, 節約, 高速化, 速い, 速く, 早い, 早く"),
    times=words("速い, 速く, 早く, 時間, 期間, 工期, 順次, 並行, 並列, クリティカルパス, 短縮"),
    examples=words("例, 例えば, たとえば, 一例"),
    crowd=words("の, つの, 個の, 並行, 並列, 独立した, 主要, 主要な"),
    workers=words("エージェント, 開発者, チーム, セッション, 担当者"),
    prior=words("以前の, 前の, 上記の, これまでの, 先行する"),
    conjunctions=words("と, および, 及び, または, や, 又は"),
    alternatives=words("または, 又は"),
    ranges=words("から"),
    peaks=words("同時に, 最大同時"),
    altogether=words("合計, 全部で, 全体で, 小計"),
    tallies=words("数, 件数, 個数"),
    some=words(
        "のうち, 他の, その他, 最初の, 最後の, 次の, 残りの, 追加の, 新しい, のみ, だけ, 最大, "
        "最小, 少なくとも, ごと, 各, 以前の"
    ),
    left=words("残り, 未完了, 保留"),
    beyond=words("含む, 含めて, 除く, 加えて"),
    surcharges=words("含む, 除く, 予備費, 予備, 税, 税込, 税抜, 消費税, 割引, 手数料, 諸経費"),
    spare=words("余裕, バッファ, 予備, 休日, 祝日, 休暇, 週末, 待ち, 休憩"),
    shares=words("配分, 内訳, 割合, 比率"),
    summaries=words(
        "概要, まとめ, 要約, 結論, はじめに, 指標, 結果, 合計, スケジュール, 日程, 費用, 予算, "
        "見積もり, 工数, 目標, 比較"
    ),
    restrictions=words(
        "場合, 含む, 除く, ごと, オプション, シナリオ, 代替, 最小, 最大, 最良, 最悪, 楽観, "
        "悲観, 残り, 実績, フェーズ"
    ),
    plainly=words("見積もり, 見積, プロジェクト, 計画, の, 約, 実行, 工数"),
    relations={
        "FS": words("終了-開始, 終了開始"),
        "SS": words("開始-開始, 開始開始"),
        "FF": words("終了-終了, 終了終了"),
        "SF": words("開始-終了, 開始終了"),
    },
    openings=words("プロジェクト開始, プロジェクト開始日, キックオフ"),
    deadlines=words(
        "プロジェクト終了, 完了目標, 目標完了日, 目標日, リリース日, リリース予定日, 完成予定日"
    ),
    periods=words("期間, 全体期間, 実施期間, プロジェクト期間, 日程, スケジュール"),
    staff=words("人, 名, エンジニア, メンバー"),
    crews=words("チーム, メンバー, チームメンバー, 参加者, 体制, 要員, エージェント, 担当者"),
    aspects=words("概要, 詳細, 目的, 範囲, 情報, 計画, 目標"),
    supposed=words("代替案, リスク, 旧計画, 最悪の場合"),
    chosen=words("推奨, 採用"),
    weekdays=numbered(
        "月曜日|月曜|月, 火曜日|火曜|火, 水曜日|水曜|水, 木曜日|木曜|木, 金曜日|金曜|金, "
        "土曜日|土曜|土, 日曜日|日曜|日",
        first=0,
    ),
    stretches=meaning(sprint=words("スプリント, イテレーション")),
    paces=meaning(
        day=words("1日の作業時間, 1日あたりの作業時間, 稼働時間"),
        sprint=words("スプリント期間, スプリントの長さ"),
    ),
    workdays=words("営業日, 稼働日, 作業日, 勤務日"),
    status_dates=words("更新日, 最終更新, 最終更新日, 現在, 基準日"),
    holidays=words("祝日, 休日, 休業日"),
    weekends=words("週末, 土日"),
    excluded=words("を除く, は除く, は休み, を除外, は含まない, 除く"),
    assumed=words("前提, 仮定, 想定"),
    equals=words("は, とする"),
)
