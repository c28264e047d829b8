-- Which person a sign-in stands for. The owning service writes it with the fact itself; the others hear it.
CREATE TABLE identity_binding (
    kind      text        NOT NULL,
    subject   text        NOT NULL,
    person_id uuid        NOT NULL,
    bound_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, subject),
    UNIQUE (kind, person_id)
);
