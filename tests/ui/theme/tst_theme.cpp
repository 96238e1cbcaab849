#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

/// WCAG 2.2, relative luminance.
double luminance(const QColor &color)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

const QList<Theme::Token> grounds = {Theme::Window, Theme::Surface, Theme::Rail, Theme::Alt, Theme::Band, Theme::AccentTint, Theme::OkTint, Theme::ShouldTint,
    Theme::MustTint, Theme::ConsiderTint};

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        Theme::instance().setScheme(Theme::Scheme::Light);
        Theme::instance().setTextFactor(1);
    }

    void contrastFormulaKnowsBlackOnWhiteAndGrey()
    {
        QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01); // The well-known grey that just fails.
    }

    void pairsReachTheirContrast_data()
    {
        QTest::addColumn<int>("ink");
        QTest::addColumn<int>("ground");
        QTest::addColumn<double>("least");
        const auto add = [](Theme::Token ink, Theme::Token ground, double least) {
            QTest::addRow("%s on %s", Theme::nameOf(ink).data(), Theme::nameOf(ground).data()) << int(ink) << int(ground) << least;
        };
        for (const Theme::Token ground : grounds) {
            for (const Theme::Token ink : {Theme::Text, Theme::Text2, Theme::Accent, Theme::Ok, Theme::Should, Theme::Must, Theme::Consider}) {
                add(ink, ground, 4.5);
            }
            add(Theme::FieldLine, ground, 3);
            add(Theme::ShouldFill, ground, 3);
        }
        add(Theme::Text3, Theme::Surface, 4.5);
        add(Theme::Text3, Theme::Alt, 4.5);
        add(Theme::OnAccent, Theme::Accent, 4.5);
        add(Theme::OnAccent, Theme::AccentHover, 4.5);
    }

    void pairsReachTheirContrast()
    {
        QFETCH(int, ink);
        QFETCH(int, ground);
        QFETCH(double, least);
        for (const bool dark : {false, true}) {
            const double reached = contrast(Theme::colorIn(static_cast<Theme::Token>(ink), dark), Theme::colorIn(static_cast<Theme::Token>(ground), dark));
            QVERIFY2(reached >= least, qPrintable(u"%1: %2"_s.arg(dark ? u"dark"_s : u"light"_s).arg(reached)));
        }
    }

    void aChosenSchemeStandsWhateverTheSystemSays()
    {
        Theme::instance().setScheme(Theme::Scheme::Dark);
        QVERIFY(Theme::instance().isDark());
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x19, 0x1e, 0x1e));
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), QColor(0x5c, 0xc0, 0xba));
        Theme::instance().setScheme(Theme::Scheme::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0xf3, 0xf5, 0xf4));
    }

    void changesAreToldOnce()
    {
        QSignalSpy spy(&Theme::instance(), &Theme::changed);
        Theme::instance().setScheme(Theme::Scheme::Dark);
        Theme::instance().setScheme(Theme::Scheme::Dark);
        QCOMPARE(spy.count(), 1);
    }

    void theStyleSheetHasNoNameLeftOpen()
    {
        const QString sheet = qApp->styleSheet();
        QVERIFY(!sheet.isEmpty());
        QVERIFY2(!sheet.contains(u'@'), "a colour of the sheet is unknown to Theme");
        QVERIFY(!sheet.contains(QRegularExpression(u"\\d(sp|fp)\\b"_s)));
        QVERIFY(!sheet.contains(u": ;"_s));
    }

    void textGrowsWithinItsBounds_data()
    {
        QTest::addColumn<double>("asked");
        QTest::addColumn<double>("given");
        QTest::newRow("below the least") << 0.5 << 1.0;
        QTest::newRow("in between") << 1.5 << 1.5;
        QTest::newRow("above the most") << 3.0 << 2.0;
    }

    void textGrowsWithinItsBounds()
    {
        QFETCH(double, asked);
        QFETCH(double, given);
        const double body = Theme::font(Theme::BodyFont).pointSizeF();
        const int card = Theme::px(36);
        Theme::instance().setTextFactor(asked);
        QCOMPARE(Theme::instance().textFactor(), given);
        QCOMPARE(Theme::font(Theme::BodyFont).pointSizeF(), body * given);
        QCOMPARE(Theme::px(36), qRound(card * given));
    }

    void aFontThatWasGivenFollowsTheTextSize()
    {
        QLabel label;
        Theme::setFont(&label, Theme::CardTitleFont);
        QCOMPARE(label.font().pointSizeF(), 10.5); // 14 px at 96 dpi.
        QCOMPARE(label.font().weight(), QFont::DemiBold);
        Theme::instance().setTextFactor(2);
        QCOMPARE(label.font().pointSizeF(), 21.0);
    }

    void everyIconIsDrawnAndFollowsTheScheme()
    {
        for (int i = 0; i <= int(Icon::Warning); ++i) {
            const QIcon shown = icon(static_cast<Icon>(i));
            const auto darkest = [&shown] {
                const QImage image = shown.pixmap(32).toImage().convertToFormat(QImage::Format_ARGB32);
                QColor strongest(0, 0, 0, 0);
                for (int y = 0; y < image.height(); ++y) {
                    for (int x = 0; x < image.width(); ++x) {
                        const QColor c = image.pixelColor(x, y);
                        strongest = c.alpha() > strongest.alpha() ? c : strongest;
                    }
                }
                return strongest;
            };
            Theme::instance().setScheme(Theme::Scheme::Light);
            QVERIFY2(darkest().alpha() > 200 && darkest().lightness() < 80, qPrintable(QString::number(i)));
            Theme::instance().setScheme(Theme::Scheme::Dark);
            QVERIFY2(darkest().alpha() > 200 && darkest().lightness() > 180, qPrintable(QString::number(i)));
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::instance().apply(application);
    TestTheme test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_theme.moc"
