-- An imported row brings its id along, so an id does not say which credit is the newer one.
DROP INDEX credit_of_peer;
DROP INDEX credit_of_organisation;
DROP INDEX credit_of_jurisdiction;
CREATE INDEX credit_of_peer ON credit (peer_id, earned_on DESC, id DESC);
CREATE INDEX credit_of_organisation ON credit (issuer, earned_on DESC, id DESC) WHERE source = 'trainer';
CREATE INDEX credit_of_jurisdiction ON credit (jurisdiction, earned_on DESC, id DESC);
