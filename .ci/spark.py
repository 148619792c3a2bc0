"""Runs `kehoach` over generated plans by Spark's `pipe` and by itself, and compares the results."""

import json
import pathlib
import random
import subprocess
import sys
import time

from pyspark.sql import SparkSession
from pyspark.sql.functions import struct, to_json

COUNT = 20_000
PARTS = 16
OPTIONS = "lint --input-format ndjson --format ndjson --fail-on never --jobs 1"


def plans(folder):
    """Plans of the corpus with lines left out and figures changed, and now and then a bad line."""
    texts = [path.read_text("utf-8") for path in sorted(pathlib.Path(folder).glob("*.txt"))]
    chance = random.Random(2026)
    for number in range(COUNT):
        if number % 997 == 500:
            yield chance.choice(["{", '{"id": "%d"}' % number, "[1, 2]", '{"text": "\\ud800"}'])
            continue
        lines = chance.choice(texts).split("\n")
        for _ in range(chance.randrange(4)):
            del lines[chance.randrange(len(lines))]
        figure = chance.choice("123456789")
        text = "\n".join(lines).replace(figure, chance.choice("123456789"), chance.randrange(6))
        yield json.dumps({"id": "kh-%05d" % number, "text": text}, ensure_ascii=False)


def comparable(line):
    """A result without the place of a bad line, which each part of the data counts from 1."""
    result = json.loads(line)
    if result.get("error") is not None:
        result["error"]["line"] = None
        return json.dumps(result, ensure_ascii=False)
    return line


def main(program, work, folder):
    records = list(plans(folder))
    source = pathlib.Path(work) / "plans.ndjson"
    source.write_text("".join(record + "\n" for record in records), "utf-8")

    start = time.monotonic()
    with source.open("rb") as input:
        run = subprocess.run([program] + OPTIONS.split() + ["-"], stdin=input, capture_output=True)
    alone_seconds = time.monotonic() - start
    alone = run.stdout.decode("utf-8").splitlines()
    # Bad lines are told by status 3.
    assert run.returncode == 3, run.returncode
    assert len(alone) == COUNT, len(alone)

    spark = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .config("spark.files", program)
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    parts = spark.sparkContext.parallelize(records, PARTS).cache()
    parts.count()

    def timed(command):
        start = time.monotonic()
        lines = parts.pipe(command).collect()
        return time.monotonic() - start, lines

    seconds, results = timed("./kehoach " + OPTIONS + " -")
    # What Spark itself costs: the records through `cat`, and a process a part that reads none.
    through, _ = timed("cat")
    started, _ = timed("./kehoach " + OPTIONS + " /dev/null")
    # The recipe's way from a table to records, on those that are good.
    good = spark.read.json(parts).where("id is not null and text is not null")
    records = good.select(to_json(struct("id", "text"))).rdd.map(lambda row: row[0])
    counted = records.pipe("./kehoach " + OPTIONS + " -").count()
    expected = good.count()
    spark.stop()

    differing = [
        place
        for place, (one, other) in enumerate(zip(alone, results))
        if comparable(one) != comparable(other)
    ]
    print(
        f"một máy {alone_seconds:.1f} giây; Spark {seconds:.1f} giây, trong đó chuyển bản ghi qua "
        f"`cat` {through:.1f} giây, {PARTS} lần khởi động {started:.1f} giây"
    )
    print(
        f"{COUNT} bản ghi, {PARTS} phần, 2 máy thợ: {len(results)} kết quả, "
        f"{len(differing)} khác với chạy một máy; từ bảng: {counted} trên {expected}"
    )
    if len(results) != COUNT or differing or counted != expected:
        sys.exit(f"khác nhau, trước hết ở bản ghi {differing[:5]}")


main(*sys.argv[1:])
