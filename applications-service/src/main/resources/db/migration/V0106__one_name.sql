-- One name is a name.
ALTER TABLE peer
    DROP CONSTRAINT peer_registered_or_imported,
    ADD CONSTRAINT peer_registered_or_imported CHECK (
        (registered_at IS NOT NULL AND num_nonnulls(given_name, family_name) > 0
            AND num_nonnulls(imported_by, imported_from, registered_on) = 0)
        OR (num_nonnulls(given_name, family_name, registered_at) = 0
            AND num_nulls(imported_by, imported_from, registered_on) = 0));
