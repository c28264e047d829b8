CREATE TABLE peer (
    id            uuid        PRIMARY KEY,
    given_name    text        NOT NULL,
    family_name   text        NOT NULL,
    registered_at timestamptz NOT NULL,
    version       bigint      NOT NULL
);
