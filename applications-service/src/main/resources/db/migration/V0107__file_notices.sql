-- What sender and reviewer should know of a file that was taken all the same, as codes.
ALTER TABLE document_file ADD COLUMN notices text[] NOT NULL DEFAULT '{}';
