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

/** The units of a province: names alone, without the class word that a text puts before or after them. */
export interface ProvinceUnits {
  /** Districts and county-level towns as they were until June 2025. */
  readonly districts: readonly string[];
  /** Wards, communes and special zones since July 2025. */
  readonly wards: readonly string[];
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
  /** Key of a province → its units. They count only beside a class word or the place around them: most bear a person's name. */
  readonly units: Readonly<Record<string, ProvinceUnits>>;
  /** Prepositions that introduce a venue: "tại", "ở", "in", "at". */
  readonly at: readonly string[];
  /** Words of arrival and of hosting, after which a country is a place and no actor: "đến", "sang", "hosted by". */
  readonly toward: readonly string[];
  /** Words before one of `toward` that take its sense of arrival away: "liên quan đến", "đề cập tới". */
  readonly notToward: readonly string[];
  /** Words before one of `at` that tell where a body has its seat, wherever the story plays: "trụ sở", "based". */
  readonly seats: readonly string[];
  /** Words before a place name that do not make it a venue: "nước Nga", "the Netherlands". */
  readonly articles: readonly string[];
  /** Words between places of one list: "và", "and". */
  readonly and: readonly string[];
  /** Class words before a place name that we must know: "khu vực", "phía Bắc", "eo biển", "northern". */
  readonly classes: readonly string[];
  /** Class words that make a place of any name after them: "thành phố", "tỉnh", "bang", "the town of". */
  readonly namingClasses: readonly string[];
  /** Class words of units that any name or number may follow: "huyện", "quận"; "xã", "phường". */
  readonly unitClasses: {
    readonly districts: readonly string[];
    readonly wards: readonly string[];
    /** Words of villages and quarters, which mean other things too ("bản"): they count with what they lie in. */
    readonly villages: readonly string[];
  };
  /** The city whose districts bear numbers, and the highest of these. */
  readonly numberedDistricts: { readonly within: string; readonly upTo: number };
  /** Class words after a place name: "province", "city". None in Vietnamese. */
  readonly classesAfter: readonly string[];
  /** Class words after the name of a unit: "district", "ward". None in Vietnamese. */
  readonly unitClassesAfter: readonly string[];
  /** Words between a place and what it lies in: "của", "thuộc", "of". */
  readonly links: readonly string[];
  /** First words of a building's or institution's name at which something is held: "Trung tâm", "Dinh", "Centre". */
  readonly buildings: readonly string[];
  /** Words within a building's name, of which the second is written small: "Quốc gia", "Đa khoa". */
  readonly buildingParts: readonly string[];
  /** Words before a place name by which it tells people or things of there, not the place: "người", "tiếng". */
  readonly notPlaceAfter: readonly string[];
  /** Words of an institution that a place name after them belongs to: "công an", "UBND", "tỉnh ủy". */
  readonly institutions: readonly string[];
  /**
   * Names that are also common words or persons' names ("Anh", "Jordan"). They count as places only
   * with a cue: a preposition or class word before them, or the country after them.
   */
  readonly ambiguous: readonly string[];
  /** Names of cities that are more often their clubs: they count with a preposition, a class word or what they lie in. */
  readonly clubs: readonly string[];
  /** Words of matches and teams: in a sentence with one of them the bare name of a city is that of its team. */
  readonly sport: readonly string[];
}
