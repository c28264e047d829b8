-- What the commands of the test change.
CREATE TABLE room (
    id      uuid   PRIMARY KEY,
    owner   uuid   NOT NULL,
    name    text   NOT NULL,
    beds    int    NOT NULL CHECK (beds < 1000),
    version bigint NOT NULL,
    CONSTRAINT room_name_once UNIQUE (name)
);
