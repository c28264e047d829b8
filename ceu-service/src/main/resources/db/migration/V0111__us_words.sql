-- The field's own words, in US English. Names only: no value changes.
ALTER TABLE credit RENAME COLUMN licence TO license;
ALTER INDEX credit_of_organisation RENAME TO credit_of_organization;
ALTER TABLE heard_certificate RENAME TO replicated_certificate;
ALTER INDEX heard_certificate_of_peer RENAME TO replicated_certificate_of_peer;
