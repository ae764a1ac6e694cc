import type { Role } from '../account/actor.ts'

/** Every way to say no about rounds, cases, lists, imports and recognition. */
export type ReviewRefusal =
  | { readonly code: 'review.list-exists' }
  | { readonly code: 'review.list-frozen' }
  /** The year is recognised here under another standard, and the ledger has one book. */
  | { readonly code: 'review.year-recognised'; readonly year: number }
  | { readonly code: 'review.list-empty' }
  | { readonly code: 'review.changed-since'; readonly sent: number; readonly now: number }
  | { readonly code: 'review.unaccounted'; readonly count: number }
  | { readonly code: 'review.escaped-decision-missing'; readonly count: number }
  | { readonly code: 'review.no-standard'; readonly year: number }
  | { readonly code: 'review.year-before-not-recognised'; readonly year: number }
  | { readonly code: 'review.decision-before-review' }
  | { readonly code: 'review.not-a-commune-of-that-day' }
  | { readonly code: 'import.wrong-state'; readonly state: string }
  | { readonly code: 'import.layout-unknown' }
  | { readonly code: 'import.columns-missing'; readonly columns: readonly string[] }
  | { readonly code: 'import.file-unknown' }
  | { readonly code: 'import.not-read' }
  | { readonly code: 'import.row-wrong' }
  | { readonly code: 'import.row-open'; readonly count: number }
  | { readonly code: 'import.same-as-unknown' }
  | { readonly code: 'import.nothing-to-save' }
  | { readonly code: 'import.same-as-taken' }
  | { readonly code: 'import.legacy-text'; readonly encoding: string }
  /** The same person has asked and waits for the answer. */
  | { readonly code: 'request.exists' }
  | { readonly code: 'request.too-many'; readonly minutes: number }
  | { readonly code: 'request.too-many-look-ups'; readonly minutes: number }
  | { readonly code: 'request.decided' }
  | { readonly code: 'request.other-commune' }
  | { readonly code: 'request.unknown' }
  | { readonly code: 'round.exists' }
  | { readonly code: 'round.closed' }
  | { readonly code: 'round.no-clock'; readonly number: string; readonly on: string }
  | { readonly code: 'round.outside-window'; readonly from: string; readonly to: string }
  | { readonly code: 'round.days-out-of-order'; readonly day: string }
  | { readonly code: 'round.not-open-yet'; readonly opensOn: string }
  | { readonly code: 'round.cases-open'; readonly count: number }
  | { readonly code: 'round.no-cases' }
  /** A monthly round asks nobody above for an opinion; the district's is asked no more. */
  | { readonly code: 'round.opinion-not-asked' }
  | { readonly code: 'case.exists' }
  | { readonly code: 'case.changed-since'; readonly count: number }
  | { readonly code: 'case.wrong-state'; readonly step: string; readonly state: string }
  | { readonly code: 'case.other-role'; readonly step: string; readonly by: readonly Role[] }
  | { readonly code: 'case.other-round' }
  | { readonly code: 'case.other-village' }
  | { readonly code: 'case.other-year'; readonly year: number }
  | { readonly code: 'case.not-yours' }
  | { readonly code: 'case.class-unknown'; readonly count: number }
  | { readonly code: 'case.still-posted'; readonly until: string }
  | { readonly code: 'case.posting-over'; readonly until: string }
  | { readonly code: 'case.no-opinion-asked' }
  | { readonly code: 'case.opinion-needed' }
  | { readonly code: 'case.before-last-step'; readonly last: string }
  | { readonly code: 'case.not-a-reviewer' }
  | { readonly code: 'photo.not-a-photo' }
  /** What came is not what its name says. */
  | { readonly code: 'photo.damaged' }
  /** Its parts are not here, or not all of them: it has to be sent again. */
  | { readonly code: 'photo.not-here' }
  | { readonly code: 'photo.too-large'; readonly most: number }
  | { readonly code: 'photo.too-many'; readonly most: number }
  /** Somebody else sent it. */
  | { readonly code: 'photo.not-yours' }
  /** The commune has checked the case: its evidence stays. */
  | { readonly code: 'photo.case-checked' }
  | { readonly code: 'meeting.more-agreed-than-present'; readonly present: number }
  | { readonly code: 'certificate.list-not-recognised' }
  | { readonly code: 'certificate.none-missing' }
  /** Forged, mistyped, or never issued: the three answer alike. */
  | { readonly code: 'certificate.unknown' }
  /** Nobody said where this installation is reached: the square on a certificate would lead anywhere. */
  | { readonly code: 'paper.no-public-address' }
  /** Certificates of several communes in one file. */
  | { readonly code: 'paper.one-commune' }
  /** More than one file can be made of at once. */
  | { readonly code: 'paper.too-much' }
  | { readonly code: 'paper.template-failed'; readonly why: string }
  | { readonly code: 'paper.not-word' }
  | { readonly code: 'paper.too-large' }
  | { readonly code: 'paper.macro' }
  /** A link, a picture or a field that fetches from elsewhere when the paper is opened. */
  | { readonly code: 'paper.external' }
  | { readonly code: 'paper.tag-unknown'; readonly tags: readonly string[] }
  | { readonly code: 'paper.tag-broken'; readonly tags: readonly string[] }
