-- The order of arrival. Whoever writes facts holds the arrival lock until the commit, so positions rise in
-- commit order: a reader that goes on from the last position it has seen misses nothing.
ALTER TABLE received_event ADD COLUMN position bigint GENERATED ALWAYS AS IDENTITY;
CREATE UNIQUE INDEX received_event_position ON received_event (position);

-- An entry stands where its fact arrived, also after it was told again: streams go on from here.
ALTER TABLE timeline_entry ADD COLUMN position bigint NOT NULL DEFAULT 0;
UPDATE timeline_entry SET position = r.position
  FROM received_event r WHERE r.event_id = timeline_entry.event_id;
ALTER TABLE timeline_entry ALTER COLUMN position DROP DEFAULT;
CREATE INDEX timeline_entry_arrival ON timeline_entry (peer_id, position);
