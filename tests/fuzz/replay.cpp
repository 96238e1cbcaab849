#include "tests/fuzz/fuzz_target.h"

#include <cstdio>
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>

/// Runs a target where there is no libFuzzer: over all seeds, then over as many changes of them as asked for, the same ones every time.
///     fuzz_<name> FILE|FOLDER [COUNT [MILLISECONDS]]    ends early after that time
namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void run(const QByteArray &input)
{
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(input.constData()), static_cast<std::size_t>(input.size()));
}

/// One change as libFuzzer makes them: a byte, a number at its bounds, a piece lost, repeated, or taken from another seed.
void change(QByteArray &input, const QList<QByteArray> &seeds, QRandomGenerator &random)
{
    const auto below = [&](qsizetype bound) { return static_cast<qsizetype>(random.bounded(static_cast<quint32>(std::max<qsizetype>(1, bound)))); };
    const qsizetype at = below(input.size() + 1);
    const qsizetype length = 1 + below(std::min<qsizetype>(64, input.size() - at));
    static const QList<QByteArray> bounds = {QByteArray(1, '\0'), "\xff", "\x7f", "\x80", "\xff\xff\xff\xff", "\x7f\xff\xff\xff", "-1", "9223372036854775807",
        "1e999", "null", "[[[[[[[[", "{\"\":", "\"", "\\u0000", "\xed\xa0\x80", "\xf0\x9f\x87\xaa"};
    switch (random.bounded(7)) {
    case 0:
        input.insert(at, static_cast<char>(random.bounded(256)));
        break;
    case 1:
        input.remove(at, length);
        break;
    case 2:
        input.insert(at, input.mid(at, length).repeated(1 + static_cast<int>(random.bounded(20))));
        break;
    case 3: {
        const QByteArray &other = seeds.at(below(seeds.size()));
        input.insert(at, other.mid(below(other.size()), length));
        break;
    }
    case 4:
        input.insert(at, bounds.at(below(bounds.size())));
        break;
    default:
        if (at < input.size()) {
            input[at] = static_cast<char>(random.bounded(256));
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    QList<QByteArray> seeds;
    const QString place = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    if (QFileInfo(place).isFile()) {
        seeds.append(bytesOf(place));
    }
    for (const QFileInfo &info : QDir(place).entryInfoList(QDir::Files, QDir::Name)) {
        seeds.append(bytesOf(info.filePath()));
    }
    if (seeds.isEmpty()) {
        std::fprintf(stderr, "There are no seeds in “%s”.\n", qUtf8Printable(place));
        return 1;
    }
    QElapsedTimer time;
    time.start();
    for (const QByteArray &seed : std::as_const(seeds)) {
        run(seed);
    }
    QRandomGenerator random(1);
    const int count = argc > 2 ? std::atoi(argv[2]) : 0;
    const qint64 most = argc > 3 ? std::atoi(argv[3]) : std::numeric_limits<qint64>::max();
    int done = 0;
    for (; done < count && time.elapsed() < most; ++done) {
        QByteArray input = seeds.at(static_cast<qsizetype>(random.bounded(static_cast<quint32>(seeds.size()))));
        for (quint32 changes = 1 + random.bounded(5); changes > 0; --changes) {
            change(input, seeds, random);
        }
        run(input);
    }
    std::printf("%lld seeds, %d changes of them, %lld ms\n", static_cast<long long>(seeds.size()), done, static_cast<long long>(time.elapsed()));
    return 0;
}
