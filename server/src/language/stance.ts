/** Words that tell whether a clause looks ahead of the report or back from it. */

export interface StanceLexicon {
  /** Marks of what is still to come: "sẽ", "dự kiến", "will", "is to". */
  readonly ahead: readonly string[];
  /** Those of them that tell what was meant to be, of days gone by as well: "theo kế hoạch", "planned for". */
  readonly meant: readonly string[];
  /** Marks of what has been: "đã", "vừa", "was". */
  readonly back: readonly string[];
  /** What can only be said of something that has happened: "đã diễn ra", "took place". */
  readonly happened: readonly string[];
  /** Verbs of saying: what follows them has its own time ("Ngày 10/7, ông cho biết sẽ …"). */
  readonly reporting: readonly string[];
  /** Verbs of planning: after them a past form may speak of a day to come ("đã ấn định ngày 15/7"). */
  readonly planning: readonly string[];
  /** Words before a date that make it background: "vụ", "từng", "kỷ niệm". */
  readonly background: readonly string[];
  /** Words right before a date that open a limit: "trước", "từ", "by". Such a date says when something starts or ends. */
  readonly limits: readonly string[];
  /** Forms of verbs that are only of the past, past participles among them: "beat", "fell". Weekdays lean by them. */
  readonly pastForms?: readonly string[];
  /** Endings of such forms: "-ed". */
  readonly pastEndings?: readonly string[];
  /** Words that stand nearer to a weekday and undo them: "to", "resumes". */
  readonly presentForms?: readonly string[];
  /** What tells of a date that it need not lie near the report. */
  readonly afar: {
    /** What comes every year, or came in another: "hằng năm", "năm ngoái", "last year". */
    readonly years: readonly string[];
    /** Papers that bear a day of their own, right before it: "công văn", "bản án", "the contract of". */
    readonly papers: readonly string[];
    /** What was before the day of the story: "trước đó", "earlier". */
    readonly earlier: readonly string[];
    /** Beginnings of lives and bodies: "sinh", "thành lập", "born". */
    readonly births: readonly string[];
  };
  /** Words for a day that are said of days gone by: "hôm 7/10". */
  readonly dayGoneBy: readonly string[];
  /** Marks and what the clause says when it looks the other way: "sẽ" → "đã", "took place" → "will take place". */
  readonly otherWay: Readonly<Record<string, string>>;
  /** Words that open a clause inside another, after which the outer one goes on: "the countries that train … will meet". */
  readonly relatives: readonly string[];
  /** Words after which a new clause begins: "nhưng", "while". */
  readonly clauseBreaks: readonly string[];
}
