-- The field's own words, in US English. Names only: no value changes.
ALTER TABLE agency RENAME COLUMN organisation TO organization;
ALTER INDEX agency_of_organisation RENAME TO agency_of_organization;
