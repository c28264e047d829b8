-- A board confirms or rejects an encounter in conflict.
ALTER TABLE encounter_conflict DROP CONSTRAINT encounter_conflict_outcome_check;
UPDATE encounter_conflict
   SET outcome = CASE outcome WHEN 'stands' THEN 'confirmed' ELSE 'rejected' END
 WHERE outcome IS NOT NULL;
ALTER TABLE encounter_conflict ADD CONSTRAINT encounter_conflict_outcome_check
    CHECK (outcome IN ('confirmed', 'rejected'));
