import boto3

boto3.client("s3").create_bucket(Bucket="models")
print("bucket made")
