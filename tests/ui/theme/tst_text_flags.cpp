#include "ui/theme/text_flags.h"
#include "ui/theme/text_style.h"
#include "ui/widgets/elided_label.h"

#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

QImage painted(const QString &text, Qt::LayoutDirection direction, int flags)
{
    QImage image(300, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setLayoutDirection(direction);
    painter.drawText(image.rect(), flags, text);
    return image;
}

QImage picture(QWidget &widget)
{
    widget.resize(300, 40);
    return widget.grab().toImage();
}

} // namespace

class TestTextFlags : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsAsItsLettersSay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Qt::LayoutDirection>("own");
        QTest::newRow("a number before its unit") << u"6 ECTS"_s << Qt::LeftToRight;
        QTest::newRow("a range of hours") << u"150 h to 162 h"_s << Qt::LeftToRight;
        QTest::newRow("dots at the end") << u"Save as…"_s << Qt::LeftToRight;
        QTest::newRow("figures alone") << u"1,750 / 1,300"_s << Qt::LeftToRight;
        QTest::newRow("Hebrew") << u"6 נקודות זכות"_s << Qt::RightToLeft;
    }

    /// The same picture in an interface of either direction, at the side that the direction asks for.
    void runsAsItsLettersSay()
    {
        QFETCH(QString, text);
        QFETCH(Qt::LayoutDirection, own);
        const int force = own == Qt::LeftToRight ? Qt::TextForceLeftToRight : Qt::TextForceRightToLeft;
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            const QImage shown = painted(text, direction, textFlags(direction, Qt::AlignLeft | Qt::AlignVCenter, text));
            const Qt::Alignment side = direction == Qt::LeftToRight ? Qt::AlignLeft : Qt::AlignRight;
            QCOMPARE(shown, painted(text, own, int(side | Qt::AlignAbsolute | Qt::AlignVCenter) | force));
        }
    }

    /// What the flags are there for: without them, the unit goes before its number.
    void aPainterAloneTurnsThemRound()
    {
        const int right = int(Qt::AlignRight | Qt::AlignAbsolute);
        QVERIFY(painted(u"6 ECTS"_s, Qt::RightToLeft, right) != painted(u"6 ECTS"_s, Qt::LeftToRight, right));
    }

    void aLabelKeepsTheUnitBehindItsNumber()
    {
        ElidedLabel mirrored(u"6 ECTS"_s);
        mirrored.setLayoutDirection(Qt::RightToLeft);
        mirrored.setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        ElidedLabel plain(u"6 ECTS"_s);
        plain.setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        QCOMPARE(picture(mirrored), picture(plain));
    }

    void aButtonKeepsTheUnitBehindItsNumber_data()
    {
        QTest::addColumn<bool>("ours");
        QTest::newRow("in our style") << true;
        QTest::newRow("what Fusion alone makes of it") << false;
    }

    /// The status bar is made of buttons, whose words the style paints.
    void aButtonKeepsTheUnitBehindItsNumber()
    {
        QFETCH(bool, ours);
        QApplication::setStyle(ours ? new TextStyle : QStyleFactory::create(u"Fusion"_s));
        QPushButton button(u"6 ECTS"_s);
        const QImage plain = picture(button);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QPushButton other(u"6 ECTS"_s);
        const QImage mirrored = picture(other);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(mirrored == plain, ours);
    }
};

QTEST_MAIN(TestTextFlags)
#include "tst_text_flags.moc"
