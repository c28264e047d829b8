-- A peer whose record a board brought in; only the board of that state brings in more about this peer.
CREATE TABLE imported_peer (
    peer_id       uuid PRIMARY KEY,
    jurisdiction  text NOT NULL,
    imported_from text NOT NULL
);

-- Each row that was brought in, under the id its sender gave it: whether a row that comes again is the same is told by
-- a digest of what was sent, because what is stored may have gone on since.
CREATE TABLE imported_row (
    id            uuid PRIMARY KEY,
    jurisdiction  text NOT NULL,
    imported_from text NOT NULL,
    content       text NOT NULL
);
