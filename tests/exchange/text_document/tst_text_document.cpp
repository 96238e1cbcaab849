#include "core/exchange/text_document/text_document.h"

#include <QTest>

#include <numeric>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

using Table = TextDocument::Table;

/// One letter is one wide.
double letters(const QString &text)
{
    return static_cast<double>(text.size());
}

Table tableOf(const QList<std::pair<QString, bool>> &columns, const QList<QStringList> &rows)
{
    Table table;
    for (const auto &[heading, numeric] : columns) {
        table.columns.append({heading, numeric});
    }
    for (const QStringList &cells : rows) {
        Table::Row row;
        for (const QString &cell : cells) {
            row.cells.append(TextDocument::plain(cell));
        }
        table.rows.append(row);
    }
    return table;
}

} // namespace

class TestTextDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsShareTheWidth_data()
    {
        QTest::addColumn<QList<QStringList>>("rows");
        QTest::addColumn<double>("width");
        QTest::addColumn<QList<double>>("widths");
        // Headings "aa" and "n"; two of padding each.
        QTest::newRow("room for all: words take what is left") << QList<QStringList>{{u"one two"_s, u"12"_s}} << 33.0 << QList<double>{29, 4};
        // Wished for are 22 and 6; the least are 7 ("seven") and 6 (a number does not break).
        QTest::newRow("words break, numbers do not") << QList<QStringList>{{u"seven words seven wo"_s, u"1234"_s}} << 20.0 << QList<double>{14, 6};
        // The least are 12 and 12: half of it each.
        QTest::newRow("too narrow for both") << QList<QStringList>{{u"abcdefghij"_s, u"1234567890"_s}} << 12.0 << QList<double>{6, 6};
        QTest::newRow("the longest line counts, not the text") << QList<QStringList>{{u"one\ntwo"_s, u"12"_s}} << 9.0 << QList<double>{5, 4};
        QTest::newRow("no rows") << QList<QStringList>() << 10.0 << QList<double>{7, 3};
    }
    void columnsShareTheWidth()
    {
        QFETCH(QList<QStringList>, rows);
        QFETCH(double, width);
        QFETCH(QList<double>, widths);
        QCOMPARE(columnWidths(tableOf({{u"aa"_s, false}, {u"n"_s, true}}, rows), width, 2, letters), widths);
    }

    void columnsOfNumbersAlone()
    {
        const QList<double> widths = columnWidths(tableOf({{u"a"_s, true}, {u"bbb"_s, true}}, {}), 12, 0, letters);
        QCOMPARE(widths, (QList<double>{3, 9}));
    }

    void aTableWithoutColumns() { QCOMPARE(columnWidths({}, 12, 2, letters).size(), 0); }

    void markdownBecomesParts()
    {
        TextDocument document;
        document.append(parseMarkdown(u"First\n\n- one\n- **two**\n\n3. three\n\nLast"_s));
        QCOMPARE(document.parts.size(), 3);
        QCOMPARE(TextDocument::words(std::get<TextDocument::Paragraph>(document.parts.at(0)).runs), u"First"_s);
        const auto &list = std::get<TextDocument::Bullets>(document.parts.at(1));
        QCOMPARE(list.items.size(), 3);
        QVERIFY(list.items.at(1).runs.first().bold);
        QCOMPARE(TextDocument::words(list.items.at(2).runs), u"3. three"_s);
        QCOMPARE(TextDocument::words(std::get<TextDocument::Paragraph>(document.parts.at(2)).runs), u"Last"_s);
    }

    void direction_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("rightToLeft");
        QTest::newRow("Arabic") << u"ar"_s << true;
        QTest::newRow("Hebrew of Israel") << u"he-IL"_s << true;
        QTest::newRow("Greek") << u"el"_s << false;
        QTest::newRow("none") << QString() << false;
        QTest::newRow("no language") << u"<b>"_s << false;
    }
    void direction()
    {
        QFETCH(QString, language);
        TextDocument document;
        document.language = language;
        QTEST(document.isRightToLeft(), "rightToLeft");
    }
};

QTEST_GUILESS_MAIN(TestTextDocument)
#include "tst_text_document.moc"
