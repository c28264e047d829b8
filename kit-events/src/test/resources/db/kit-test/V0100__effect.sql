-- What the test's handler does; without any uniqueness, so that a second effect can be seen.
CREATE TABLE effect (
    nr         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id   uuid   NOT NULL,
    event_key  text   NOT NULL,
    sequence   bigint NOT NULL
);
