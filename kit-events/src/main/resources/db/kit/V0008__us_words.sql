-- The bases of access are written in US English. The audit log itself is sealed: what was written before stays as it was.
UPDATE idempotency_key SET why = 'own-organization' WHERE why = 'own-organisation';
