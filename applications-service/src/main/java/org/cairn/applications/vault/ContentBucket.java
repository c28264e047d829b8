package org.cairn.applications.vault;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** A bucket with an S3 API. An object appears there whole or not at all. */
final class ContentBucket implements ContentStore {

  /** A put runs inside a database transaction: fail fast rather than wait. */
  private static final Duration FOR_ONE_CALL = Duration.ofSeconds(20);

  private static final Duration FOR_AN_ANSWER = Duration.ofSeconds(8);

  private static final Duration TO_CONNECT = Duration.ofSeconds(2);

  private final S3Client client;
  private final String bucket;

  private ContentBucket(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  static ContentBucket of(VaultSettings.Bucket settings) {
    S3ClientBuilder builder =
        S3Client.builder()
            .region(Region.of(required(settings.region(), "region")))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(
                        required(settings.accessKey(), "access-key"),
                        required(settings.secretKey(), "secret-key"))))
            .httpClient(
                UrlConnectionHttpClient.builder()
                    .connectionTimeout(TO_CONNECT)
                    .socketTimeout(FOR_AN_ANSWER)
                    .build())
            .overrideConfiguration(call -> call.apiCallTimeout(FOR_ONE_CALL))
            .forcePathStyle(settings.pathStyle())
            // Not every S3 server supports the newer checksums; the ciphertext is authenticated
            // anyway.
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
    settings.endpoint().map(URI::create).ifPresent(builder::endpointOverride);
    return new ContentBucket(builder.build(), required(settings.name(), "name"));
  }

  private static String required(Optional<String> value, String name) {
    return value.orElseThrow(() ->
        new IllegalStateException(
            "Documents are to stay in a bucket: set cairn.documents.bucket." + name));
  }

  @Override
  public void put(Sha256 address, Path spooled) throws IOException {
    try {
      client.putObject(
          put -> put.bucket(bucket).key(ContentStore.pathOf(address)),
          RequestBody.fromFile(spooled));
    } catch (SdkException e) {
      throw new IOException("The bucket does not take a document", e);
    }
  }

  @Override
  public InputStream get(Sha256 address) throws IOException {
    try {
      return client.getObject(get -> get.bucket(bucket).key(ContentStore.pathOf(address)));
    } catch (NoSuchKeyException e) {
      throw new NoSuchFileException("an object");
    } catch (SdkException e) {
      throw new IOException("The bucket does not give a document", e);
    }
  }
}
