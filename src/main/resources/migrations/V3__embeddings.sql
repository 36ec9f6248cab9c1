-- Sentence embeddings of texts, so that indexing anew and measuring do not run the model again. A cache:
-- everything in it can be computed from the texts.
create table embedding (
  -- name, file and reading length of the model; vectors of different models must not be compared
  model     text not null,
  -- SHA-256 of the text in UTF-8
  text_hash bytea not null,
  -- 32-bit floats, big-endian
  vector    bytea not null,
  primary key (model, text_hash)
);
