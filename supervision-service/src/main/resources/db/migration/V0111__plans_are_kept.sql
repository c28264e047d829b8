-- Each session that is logged asks this first. The best plan is the same whoever is asked for, and planning it anew took
-- longer than running it: 0.85 ms a call became 0.34.
ALTER FUNCTION ground_of_meeting(uuid, uuid[], timestamptz, timestamptz) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION agreement_to_change(uuid) SET plan_cache_mode = force_generic_plan;
