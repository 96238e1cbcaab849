#include "ui/shell/step_rail.h"
#include "ui/theme/theme.h"
#include "ui/widgets/progress_ring.h"

#include <QPainter>
#include <QSet>
#include <QTest>

using namespace Credwright;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr StepState states[] = {StepState::Empty, StepState::Begun, StepState::OpenPoints, StepState::Complete, StepState::DoesNotApply};

/// Where ink is, whatever its colour.
QImage inkOf(StepState state)
{
    QImage image(32, 32, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    ProgressRing::paintIn(false, &painter, image.rect(), state, 0.4);
    painter.end();
    const QColor ground = Theme::colorIn(Theme::Surface, false);
    const QColor pale = Theme::colorIn(Theme::Line, false); // Only hints at the whole of a ring that is begun.
    QImage ink(image.size(), QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            const bool drawn = pixel.alpha() > 128 && pixel.rgb() != ground.rgb() && pixel.rgb() != pale.rgb();
            ink.setPixel(x, y, drawn ? qRgb(0, 0, 0) : qRgb(255, 255, 255));
        }
    }
    return ink;
}

int differences(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            count += a.pixel(x, y) != b.pixel(x, y);
        }
    }
    return count;
}

} // namespace

/// The five states of a step are told apart without colour.
class TestProgressRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHasItsShape()
    {
        for (const StepState a : states) {
            for (const StepState b : states) {
                if (a != b) {
                    const int apart = differences(inkOf(a), inkOf(b));
                    QVERIFY2(apart > 20, qPrintable(u"%1 and %2: %3"_s.arg(static_cast<int>(a)).arg(static_cast<int>(b)).arg(apart)));
                }
            }
        }
    }

    void whatDoesNotApplyIsADashInACircle()
    {
        const QImage ink = inkOf(StepState::DoesNotApply);
        const auto drawn = [&](int x, int y) { return ink.pixel(x, y) == qRgb(0, 0, 0); };
        QVERIFY(drawn(16, 16));                                                  // The dash…
        QVERIFY(!drawn(16, 10) && !drawn(16, 22));                               // …and nothing above or below it…
        QVERIFY(drawn(2, 16) && drawn(30, 16) && drawn(16, 2) && drawn(16, 30)); // …within the circle.
    }

    void eachHasItsWord()
    {
        QSet<QString> words;
        QSet<QString> names;
        RailItem item(stepInfos().first());
        for (const StepState state : states) {
            words.insert(ProgressRing::describe(state, 0.4));
            StepStatus status;
            status.state = state;
            item.setStatus(status);
            names.insert(item.accessibleName());
        }
        QCOMPARE(words.size(), 5);
        QCOMPARE(names.size(), 5);
    }
};

QTEST_MAIN(TestProgressRing)
#include "tst_progress_ring.moc"
