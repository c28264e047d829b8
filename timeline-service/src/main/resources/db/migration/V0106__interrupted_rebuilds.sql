-- A rebuild whose process ended is interrupted; entries without a stored fact would be lost.
ALTER TABLE timeline_rebuild DROP CONSTRAINT timeline_rebuild_state_check;
UPDATE timeline_rebuild SET state = 'interrupted' WHERE state = 'broken-off';
ALTER TABLE timeline_rebuild ADD CONSTRAINT timeline_rebuild_state_check
    CHECK (state IN ('running', 'swapped', 'refused', 'failed', 'interrupted'));
ALTER TABLE timeline_rebuild RENAME COLUMN vanishing TO lost;
