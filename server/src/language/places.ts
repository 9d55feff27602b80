/** Places by key, so that The Hague, La Haye and Den Haag are one. */

/** A city, province or state: the names it goes by and what it lies in. */
export interface CityEntry {
  /** The newsroom's first choice first; forms of other languages last ("La Haye", "The Hague", "Den Haag"). */
  readonly names: readonly string[];
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** Key of the smaller place around it, where news names both: Nha Trang lies in "vn:khanh-hoa". */
  readonly within?: string;
  /** Key of the province that a former province has become part of: "vn:kon-tum" of "vn:quang-ngai". */
  readonly mergedInto?: string;
  /** A capital's bare name often means the government ("quan hệ với Moskva"), not the city. */
  readonly capital?: boolean;
}

export interface PlaceLexicon {
  /** ISO 3166 alpha-2 → names, the newsroom's first choice first ("NL": ["Hà Lan", "Netherlands"]). Key of the place: "country:NL". */
  readonly countries: Readonly<Record<string, readonly string[]>>;
  /**
   * Place key → names and country: "city:the-hague" → { names: ["La Haye", "The Hague", "Den Haag"], country: "NL" }.
   * Provinces and regions within one country stand here too: "vn:ha-noi", "region:california".
   */
  readonly cities: Readonly<Record<string, CityEntry>>;
  /** Adjectives and peoples that stand for a country: "NL" → ["Dutch"]. Never a venue, but an organisation of a title. */
  readonly demonyms: Readonly<Record<string, readonly string[]>>;
  /** Larger or vaguer places: "region:black-sea" → ["Biển Đen"]. */
  readonly regions: Readonly<Record<string, readonly string[]>>;
  /** Prepositions that introduce a venue: "tại", "ở", "in", "at". */
  readonly at: readonly string[];
  /** Words of arrival and of hosting, after which a country is a place and no actor: "đến", "sang", "hosted by". */
  readonly toward: readonly string[];
  /** Words before a place name that do not make it a venue: "nước Nga", "the Netherlands". */
  readonly articles: readonly string[];
  /** Words between places of one list: "và", "and". */
  readonly and: readonly string[];
  /** Class words before a place name: "thành phố", "thủ đô", "khu vực", "city of". */
  readonly classes: readonly string[];
  /** Class words after a place name: "province", "city". None in Vietnamese. */
  readonly classesAfter: readonly string[];
  /** Words between a place and what it lies in: "của", "thuộc", "of". */
  readonly links: readonly string[];
  /** First words of a building's or institution's name at which something is held: "Trung tâm", "Dinh", "Centre". */
  readonly buildings: readonly string[];
  /** Words before a place name by which it tells people or things of there, not the place: "người", "tiếng". */
  readonly notPlaceAfter: readonly string[];
  /**
   * Names that are also common words or persons' names ("Anh", "Jordan"). They count as places only
   * with a cue: a preposition or class word before them, or the country after them.
   */
  readonly ambiguous: readonly string[];
}
