/** Organisations by key, with long names, short names and abbreviations. */
export interface OrganisationLexicon {
  /** key → names: "nato" → ["NATO", "Tổ chức Hiệp ước Bắc Đại Tây Dương", …]. The first is the one shown. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /**
   * Bodies that every country or province has one of: "parliament" → ["Quốc hội"]. With the place
   * beside them they are one organisation, keyed "parliament@country:US". A name with `{field}` is
   * filled with every field of government (TitleLexicon.fields), and its key with the field's key.
   */
  readonly bodies: Readonly<Record<string, readonly string[]>>;
  /** First words of an organisation's name, by which an unknown one is recognised: "Bộ", "Ủy ban", "Hội đồng", "Ministry of". */
  readonly heads: readonly string[];
  /** Words that a head begins and that open no name: "Hội nghị", "Trường hợp". */
  readonly notHeads: readonly string[];
  /** Heads of what is named after persons, with their whole names: "Trường", "Bệnh viện", "Quỹ". */
  readonly namesakes: readonly string[];
  /** First words of bodies of the state and of a body's parts, which are named after nobody: "Bộ", "Sở", "Phòng". */
  readonly ofState: readonly string[];
  /** Bodies of a district or town, whose name follows without "huyện" or "quận": "Huyện ủy". */
  readonly local: readonly string[];
  /** Heads that are common nouns and count in lower case too, when a capital follows: "tập đoàn", "công ty". */
  readonly nounHeads: readonly string[];
  /** Last words of an organisation's name: "University", "Bank". */
  readonly tails: readonly string[];
  /** Words and compounds that names are made of and that may stand in lower case inside one: "giáo dục", "đào tạo". */
  readonly parts: readonly string[];
  /** Words inside a name before another organisation or place: "các nước", "of the". */
  readonly inside: readonly string[];
  /** Words that join two parts of one name: "và", "of", "for". */
  readonly joins: readonly string[];
  /** Words between a body and its place: "của", "of". */
  readonly links: readonly string[];
  /** Abbreviation → full form, for parts of names: "UBND" → "Ủy ban nhân dân". */
  readonly abbreviations: Readonly<Record<string, string>>;
}
