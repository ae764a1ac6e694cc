type Words<Key extends string> = Readonly<Record<Key, string>>
type Empty = { readonly title: string; readonly body: string; readonly basis?: string }

/** Words of activities. Names of kinds, topics, states, outputs and fields: domain/support/activity-words.ts. */
export type ActivityTexts = {
  readonly title: string
  readonly sub: (count: string, place: string) => string
  readonly lead: (running: string, done: string) => string
  readonly leadLate: (late: string) => string
  readonly plan: string
  readonly notYours: string
  readonly byKind: string
  readonly byKindNote: string
  readonly list: string
  readonly count: (count: string) => string
  readonly row: (code: string) => string
  readonly late: string
  readonly filter: Words<
    'search' | 'searchLabel' | 'kind' | 'group' | 'state' | 'project' | 'row' | 'commune' | 'all' | 'late' | 'allYears'
  >
  readonly columns: Words<
    | 'name'
    | 'kind'
    | 'place'
    | 'days'
    | 'state'
    | 'people'
    | 'cost'
    | 'planned'
    | 'running'
    | 'done'
    | 'late'
    | 'finished'
    | 'plannedCost'
    | 'disbursed'
  >
  readonly nothingBooked: string
  readonly of: (part: string, whole: string) => string
  readonly empty: Empty
  readonly nothingFound: Empty
  readonly form: Words<
    | 'title'
    | 'change'
    | 'about'
    | 'kind'
    | 'choose'
    | 'topic'
    | 'typedTopic'
    | 'audience'
    | 'name'
    | 'unit'
    | 'province'
    | 'commune'
    | 'village'
    | 'wholeProvince'
    | 'wholeCommune'
    | 'project'
    | 'noProject'
    | 'responsible'
    | 'documentNo'
    | 'year'
    | 'startsOn'
    | 'endsOn'
    | 'optional'
    | 'plannedCost'
    | 'millionHint'
    | 'details'
    | 'done'
    | 'changed'
    | 'badNumber'
    | 'yes'
    | 'no'
    | 'notKnown'
  >
  readonly missing: (what: string) => string
  readonly head: Words<
    | 'responsible'
    | 'document'
    | 'project'
    | 'days'
    | 'rows'
    | 'facts'
    | 'cost'
    | 'costPlanned'
    | 'costDisbursed'
    | 'costContributed'
    | 'costNote'
    | 'notYet'
    | 'awardDays'
    | 'kind'
    | 'audience'
  >
  readonly step: Words<
    | 'start'
    | 'finish'
    | 'cancel'
    | 'change'
    | 'menu'
    | 'on'
    | 'reason'
    | 'startAbout'
    | 'finishAbout'
    | 'cancelAbout'
    | 'started'
    | 'finished'
    | 'cancelled'
  >
  readonly stages: Words<
    | 'title'
    | 'set'
    | 'setAbout'
    | 'name'
    | 'plannedOn'
    | 'cost'
    | 'add'
    | 'remove'
    | 'up'
    | 'finish'
    | 'doneOn'
    | 'photo'
    | 'photoHint'
    | 'note'
    | 'notDone'
    | 'saved'
    | 'isDone'
    | 'empty'
    | 'emptyBody'
    | 'photoOf'
    | 'takePhoto'
    | 'correct'
  >
  readonly parts: Words<
    | 'title'
    | 'staffTitle'
    | 'add'
    | 'addAbout'
    | 'addNeed'
    | 'everybody'
    | 'onlyNeed'
    | 'search'
    | 'joinedOn'
    | 'name'
    | 'of'
    | 'place'
    | 'group'
    | 'needSince'
    | 'outcome'
    | 'result'
    | 'contribution'
    | 'none'
    | 'noneBody'
    | 'noCandidates'
    | 'noCandidatesBody'
    | 'finish'
    | 'finishAbout'
    | 'finishOn'
    | 'open'
    | 'finished'
    | 'dropped'
    | 'movedAway'
    | 'delivered'
    | 'amount'
    | 'amountHint'
    | 'goods'
    | 'export'
    | 'notByName'
    | 'added'
    | 'recorded'
    | 'all'
    | 'chooseAll'
    | 'followUp'
    | 'followUpAbout'
    | 'after'
    | 'after6'
    | 'after12'
    | 'goesOn'
    | 'income'
    | 'incomeHint'
    | 'nobodyOpen'
    | 'nobodyChosen'
    | 'decide'
    | 'allFinished'
  >
  readonly chosen: (count: string) => string
  readonly partsNote: (finished: string, open: string, dropped: string) => string
  readonly deliveriesNote: (count: string) => string
  readonly outputs: Words<'title' | 'set' | 'setAbout' | 'empty' | 'saved'>
  readonly reach: Words<
    | 'title'
    | 'set'
    | 'setAbout'
    | 'unit'
    | 'on'
    | 'households'
    | 'people'
    | 'empty'
    | 'saved'
    | 'notStated'
    | 'inVillages'
    | 'inCommunes'
  >
  readonly reachNote: (units: string, households: string) => string
  readonly files: Words<'title' | 'add' | 'empty' | 'addedOn' | 'added' | 'notYours'>
  readonly results: Words<'title' | 'set' | 'setAbout' | 'empty' | 'saved'>
}
