-- Why somebody looked is a code: what is typed may name a person, and the audit is never changed. What was typed before,
-- of files that were made, stays as it was sealed; what comes is held to the list.
alter table audit_log add constraint purpose_is_a_code check (purpose in ('administration', 'audit', 'break-glass', 'break-glass-review',
  'case-work', 'demo', 'management', 'own-inspection', 'own-settings', 'retention', 'sign-in', 'young-person',
  'accountability', 'management-information', 'policy', 'quality', 'research', 'supervision')) not valid;
