#include "core/util/markdown_subset.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A short way to write what is expected: blocks one a line, runs in brackets with their look (b, i, link).
QString shape(const QString &markdown)
{
    QStringList lines;
    for (const TextBlock &block : parseMarkdown(markdown)) {
        QString line = QString(block.depth, u'>');
        line += block.kind == TextBlock::Kind::Bullet ? u"* "_s : block.kind == TextBlock::Kind::Number ? block.number + u". "_s : QString();
        for (const TextRun &run : block.runs) {
            const QString look = (run.bold ? u"b"_s : QString()) + (run.italic ? u"i"_s : QString()) + run.link;
            line += look.isEmpty() ? run.text : u"["_s + look + u"|"_s + run.text + u"]"_s;
        }
        lines.append(line.replace(u'\n', u'/'));
    }
    return lines.join(u" ¶ "_s);
}

} // namespace

class TestMarkdownSubset : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &markdown, const QString &expected) { QTest::newRow(name) << markdown << expected; };

        row("nothing", u""_s, u""_s);
        row("only blank lines", u" \n\t\n\n"_s, u""_s);
        row("two paragraphs", u"One.\n\nTwo."_s, u"One. ¶ Two."_s);
        row("kept line break", u"Street 1\nDublin"_s, u"Street 1/Dublin"_s);
        row("line ends of Windows and of old Macs", u"a\r\nb\rc\r\n\r\nd"_s, u"a/b/c ¶ d"_s);
        row("list after a line without a blank one", u"Bring:\n- a laptop\n- a badge"_s, u"Bring: ¶ * a laptop ¶ * a badge"_s);
        row("item of two lines", u"- a laptop\n  with a cable"_s, u"* a laptop/with a cable"_s);
        row("list in a list", u"1. one\n  - inner\n    - innermost\n2. two"_s, u"1. one ¶ >* inner ¶ >>* innermost ¶ 2. two"_s);
        row("numbers stay as typed", u"3) three\n7) seven"_s, u"3. three ¶ 7. seven"_s);
        row("a year that begins a line is no list", u"It began in\n2026. Then it grew."_s, u"It began in/2026. Then it grew."_s);
        row("a dash alone", u"-"_s, u"-"_s);
        row("a minus", u"-5 degrees"_s, u"-5 degrees"_s);
        row("italic and bold", u"an *open* and **free** course"_s, u"an [i|open] and [b|free] course"_s);
        row("underscores too", u"_open_ __free__"_s, u"[i|open] [b|free]"_s);
        row("bold and italic at once", u"***both***"_s, u"[bi|both]"_s);
        row("italic inside bold", u"**all *of* it**"_s, u"[b|all ][bi|of][b| it]"_s);
        row("underscores inside a name", u"file_name_here"_s, u"file_name_here"_s);
        row("a star that finds no partner", u"5 * 3 and *x"_s, u"5 * 3 and *x"_s);
        row("crossed marks", u"**a *b** c*"_s, u"[b|a *b] c*"_s);
        row("emphasis does not cross paragraphs", u"*a\n\nb*"_s, u"*a ¶ b*"_s);
        row("escaped marks", u"\\*no\\* \\[x\\](y)"_s, u"*no* [x](y)"_s);
        row("a backslash elsewhere", u"C:\\work\\n"_s, u"C:\\work\\n"_s);
        row("link", u"see [our page](https://a.example/x?y=1&z=2)."_s, u"see [https://a.example/x?y=1&z=2|our page]."_s);
        row("link with brackets in the address", u"[x](https://a.example/b_(c))"_s, u"[https://a.example/b_(c)|x]"_s);
        row("mail address", u"[write](mailto:a@b.example)"_s, u"[mailto:a@b.example|write]"_s);
        row("address in angle brackets", u"<https://a.example>"_s, u"[https://a.example|https://a.example]"_s);
        row("bare address, the full stop is the sentence's", u"See https://a.example/b."_s, u"See [https://a.example/b|https://a.example/b]."_s);
        row("heading stays as typed", u"# Title"_s, u"# Title"_s);
        row("image stays as typed", u"![x](https://a.example/y.png)"_s, u"![x]([https://a.example/y.png|https://a.example/y.png])"_s);
        row("raw HTML stays as typed", u"<b>x</b><script>alert(1)</script>"_s, u"<b>x</b><script>alert(1)</script>"_s);
        row("script address", u"[x](javascript:alert(1))"_s, u"[x](javascript:alert(1))"_s);
        row("script address in capitals, with a tab and an entity", u"[x](JaVa\tScript:alert(1)) [y](&#106;avascript:1)"_s,
            u"[x](JaVa\tScript:alert(1)) [y](&#106;avascript:1)"_s);
        row("data and file addresses", u"[x](data:text/html,y) <file:///etc/passwd> [z](vbscript:a)"_s,
            u"[x](data:text/html,y) <file:///etc/passwd> [z](vbscript:a)"_s);
        row("address without a host", u"[x](https:///path) [y](https:evil)"_s, u"[x](https:///path) [y](https:evil)"_s);
        row("address that tries to leave its attribute", u"[x](https://a.example/\"onmouseover=\"b)"_s,
            u"[x]([https://a.example/|https://a.example/]\"onmouseover=\"b)"_s);
        row("relative address", u"[x](../y) [z](//evil.example)"_s, u"[x](../y) [z](//evil.example)"_s);
        row("Greek and Arabic", u"*Μάθηση* και **تعلم**"_s, u"[i|Μάθηση] και [b|تعلم]"_s);
    }

    void reads()
    {
        QFETCH(QString, markdown);
        QFETCH(QString, expected);
        QCOMPARE(shape(markdown), expected);
    }

    /// Texts made to be slow: 20,000 characters are the limit of a long text.
    void staysFast_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char *piece : {"*", "*a ", "**a*b", "[", "[a](", "<http:", "_a_", "a**", "![", "\\", "- ", "1. ", "https://", "[x](https://a.example/("}) {
            QTest::newRow(piece) << QString::fromLatin1(piece);
        }
    }

    void staysFast()
    {
        QFETCH(QString, piece);
        const QString text = piece.repeated(20'000 / piece.size());
        QElapsedTimer timer;
        timer.start();
        const QString words = plainText(parseMarkdown(text));
        QVERIFY2(timer.elapsed() < 1500, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
        QVERIFY(!words.isEmpty());
    }

    void neverLosesAWord()
    {
        const QString text = u"# One *two* ![three](four) <five> [six](javascript:seven) **eight\n- nine\n\n1. ten"_s;
        const QString words = plainText(parseMarkdown(text));
        for (const char *word : {"One", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}) {
            QVERIFY2(words.contains(QLatin1StringView(word)), word);
        }
    }
};

QTEST_GUILESS_MAIN(TestMarkdownSubset)
#include "tst_markdown_subset.moc"
