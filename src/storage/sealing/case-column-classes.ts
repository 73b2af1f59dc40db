/** How a table's columns are to be treated. Names are separated by spaces; every column stands in one of the four. */
export type ColumnClasses = {
  /** About a person and sealed with their key, or with that of the draft or session it is in. */
  sealed?: string
  /** About a person and readable by the database, each with why it must be. */
  plain?: Readonly<Record<string, string>>
  /** Numbers and hashes that stand for a person or a case, and say nothing by themselves. */
  pseudonymous?: string
  /** Of the program, the law or an organisation. */
  technical?: string
}

const before = 'from before people had keys: always null since'
const byPolicy = 'terms, age and the rules of access are judged by it in the database'
const advised = 'codes and days, from which lists and advice are made'

/** What each column is of the tables about young people and their cases. */
export const caseColumnClasses: Readonly<Record<string, ColumnClasses>> = {
  breach_explanations: {
    sealed: 'texts_sealed',
    plain: { because: before, led_to: before },
    pseudonymous: 'explanation_id deadline_id case_id person_id',
    technical: 'municipality_id cause explained_at role organisation_id',
  },
  break_glass_events: {
    sealed: 'event',
    pseudonymous: 'break_glass_id person_id',
    technical: 'municipality_id seq role recorded_at',
  },
  break_glasses: {
    sealed: 'context',
    pseudonymous: 'break_glass_id case_id young_person_id person_id',
    technical: 'municipality_id state opened_at ends_at held_until ended_at reviewed_at',
  },
  bulk_change_cases: {
    pseudonymous: 'bulk_id case_id',
    technical: 'municipality_id seq refused undone_at undo_refused',
  },
  capacity_places: { pseudonymous: 'case_id', technical: 'municipality_id organisation_id month' },
  case_access: { pseudonymous: 'holder case_id young_person_id', technical: 'municipality_id final' },
  case_events: {
    sealed: 'texts_sealed',
    plain: { payload: advised, computed: advised, occurred_on: byPolicy, type: advised },
    pseudonymous: 'case_id person_id',
    technical: 'municipality_id seq recorded_at role organisation_id',
  },
  case_relations: {
    plain: { party: byPolicy, scope: byPolicy, began_on: byPolicy, ended_on: byPolicy },
    pseudonymous: 'case_id',
    technical: 'municipality_id organisation_id',
  },
  case_states: {
    plain: { pathway: advised, state: advised, phase: advised, final: advised, valid_from: advised, valid_to: advised },
    pseudonymous: 'case_id owner_person_id',
    technical: 'municipality_id seq written_by known_from ended_at known_to owner_organisation_id',
  },
  cases: {
    sealed: 'texts_sealed',
    plain: {
      ...{ snapshot: advised, state: advised, phase: advised, final: advised, pathway: advised, next_step: advised },
      ...{
        turns18_on: byPolicy,
        opened_on: byPolicy,
        closed_on: byPolicy,
        valid_from: advised,
        address_protected: byPolicy,
      },
      ...{ next_due_on: advised, next_due_kind: advised, no_date_because: advised, next_day_on: advised },
    },
    pseudonymous: 'case_id young_person_id owner_person_id at_turn_person_id continues_case_id',
    technical:
      'municipality_id machine_version version policy_version owner_organisation_id at_turn_organisation_id at_turn_party',
  },
  deadline_passings: { pseudonymous: 'deadline_id', technical: 'municipality_id due_on recorded_at' },
  deadline_rungs: {
    pseudonymous: 'deadline_id case_id reached',
    technical: 'municipality_id due_on rung reaches told recorded_on recorded_at',
  },
  deadlines: {
    plain: {
      kind: advised,
      due_on: advised,
      outcome: advised,
      settled_on: advised,
      starts_on: advised,
      opened_on: advised,
    },
    pseudonymous: 'deadline_id case_id responsible_person_id superseded_by',
    technical:
      'municipality_id written_by known_from known_to key raw_end_on suspended_days shifts legal_basis statutory party responsible_organisation_id opened_by_seq settled_by_seq suspended_since suspensions extended_to policy_version passes_as passed_on look_on',
  },
  deliveries: {
    pseudonymous: 'message_id target case_id',
    technical:
      'municipality_id delivery_id channel state attempts due_at leased_until created_at finished_at last_error',
  },
  destructions: {
    pseudonymous: 'destruction_id young_person_id proposed_by decided_by',
    technical: 'municipality_id ground law basis kept_until_on state proposed_at decided_at rows_removed destroyed_at',
  },
  incapacities: {
    sealed: 'texts_sealed ended_texts_sealed',
    plain: { matter: byPolicy, from_on: byPolicy, until_on: byPolicy, ended_on: byPolicy },
    pseudonymous: 'incapacity_id young_person_id recorded_by ended_by',
    technical: 'municipality_id recorded_at ended_at',
  },
  kept_answers: {
    sealed: 'sealed',
    plain: { fingerprint: before, headers: before, body: before },
    pseudonymous: 'caller key',
    technical: 'municipality_id status kept_at',
  },
  legal_holds: {
    sealed: 'texts_sealed lifted_texts_sealed',
    pseudonymous: 'hold_id young_person_id placed_by lifted_by',
    technical: 'municipality_id placed_at lifted_at',
  },
  mandates: {
    sealed: 'texts_sealed ended_texts_sealed',
    plain: { ground: byPolicy, matters: byPolicy, from_on: byPolicy, until_on: byPolicy, ended_on: byPolicy },
    pseudonymous: 'mandate_id young_person_id recorded_by ended_by',
    technical: 'municipality_id recorded_at ended_at',
  },
  open_links: {
    pseudonymous: 'secret_hash case_id made_by ended_by',
    technical: 'municipality_id purpose organisation_id role offer_seq made_at expires_on answer ended_at',
  },
  outbox: {
    sealed: 'texts_sealed',
    pseudonymous: 'message_id case_id body',
    technical: 'municipality_id topic seq created_at position dispatched_at',
  },
  overview_cases: {
    plain: { birthday: 'the day of the 18th birthday, to count by' },
    pseudonymous: 'case_id owner',
    technical: 'municipality_id pathway team provider waits_for due late',
  },
  overview_marks: { pseudonymous: 'case_id', technical: 'municipality_id mark_id' },
  young_people: {
    sealed: 'person_sealed',
    plain: {
      ...{ birth_date: byPolicy, residence: advised, facts: advised, advice: advised, advised_on: advised },
      ...{ advise_again_on: advised, watch_due_on: advised, watch_because: advised, registered_at: advised },
      ...{ first_name: before, family_name: before, bsn_sealed: before },
    },
    pseudonymous: 'young_person_id reference bsn_index sign_in_person_id watch_person_id',
    technical: 'municipality_id version watch_organisation_id',
  },
  young_person_events: {
    plain: { type: advised, occurred_on: advised, payload: advised },
    pseudonymous: 'young_person_id person_id',
    technical: 'municipality_id seq recorded_at role organisation_id',
  },
  young_person_tokens: { pseudonymous: 'token young_person_id', technical: 'municipality_id' },
}
