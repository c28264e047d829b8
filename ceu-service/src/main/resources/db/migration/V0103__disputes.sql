-- Hours are held to the step of their pack, so the database asks only that there are any.
ALTER TABLE credit DROP CONSTRAINT credit_hours_check;
ALTER TABLE credit ADD CONSTRAINT credit_hours_check CHECK (hours > 0);

-- Whether a trainer who had recorded nothing of the peer before recorded them: boards look at these first.
ALTER TABLE credit ADD COLUMN new_to_trainer boolean NOT NULL DEFAULT false;

-- A peer may dispute what a trainer recorded; until a board has looked, it does not count.
ALTER TABLE credit ADD COLUMN disputed_on date;
ALTER TABLE credit ADD COLUMN dispute_reason text;
ALTER TABLE credit ADD COLUMN dispute_settled_on date;
ALTER TABLE credit ADD COLUMN dispute_outcome text CHECK (dispute_outcome IN ('upheld', 'dismissed'));
ALTER TABLE credit DROP CONSTRAINT credit_status_check;
ALTER TABLE credit ADD CONSTRAINT credit_status_check
    CHECK (status IN ('earned', 'refused', 'disputed', 'dispute_upheld'));
ALTER TABLE credit ADD CONSTRAINT credit_dispute_whole CHECK (
    (disputed_on IS NULL) = (dispute_reason IS NULL)
    AND (dispute_settled_on IS NULL) = (dispute_outcome IS NULL)
    AND (disputed_on IS NOT NULL OR dispute_settled_on IS NULL)
    AND (source = 'trainer' OR disputed_on IS NULL)
    AND (status = 'disputed') = (disputed_on IS NOT NULL AND dispute_settled_on IS NULL)
    AND (status = 'dispute_upheld') = (dispute_outcome IS NOT DISTINCT FROM 'upheld'));
