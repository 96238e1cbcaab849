#include "core/exchange/json/design_json.h"
#include "core/storage/design_file.h"
#include "tests/support/keyboard.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

using namespace Credwright;
using namespace Credwright::Testing;
using namespace Qt::Literals::StringLiterals;

/// The worked example on its financing page: another number of learners, group size, hour, until every figure there is painted again. Fifty changes each.
int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QTextStream out(stdout);
    WindowUnderTest test;
    QFile example(u":/credwright/examples/chip-design.json"_s);
    const QString path = test.folder.filePath(u"example.credwright"_s);
    if (!example.open(QIODevice::ReadOnly) || !DesignFile::create(path, fromJson(example.readAll())->design)) {
        return 1;
    }
    test.window->openFile(path);
    WindowUnderTest::settle();
    test.window->workspace()->showStepNumber(11);
    WindowUnderTest::settle();
    const auto measure = [&](const char *name, const std::function<void(int)> &change) {
        QList<double> taken;
        for (int i = 0; i < 50; ++i) {
            QElapsedTimer timer;
            timer.start();
            change(i);
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
            taken.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(taken.begin(), taken.end());
        out << name << ": median " << taken.at(25) << " ms, worst " << taken.last() << " ms" << Qt::endl;
    };
    const auto set = [&](const QUuid &entity, const QString &field, const Value &value) { test.session().setField({entity, field, {}}, value); };
    measure("learners", [&](int i) { set(test.design().fees.first().id, u"fee.learners"_s, std::optional(Count{10 + i % 7})); });
    measure("group size", [&](int i) { set(test.design().financing.id, u"financing.groupSize"_s, std::optional(Count{5 + i % 7})); });
    measure("an hour of staff", [&](int i) { set(test.design().costLines.at(3).id, u"costLine.minutes"_s, std::optional(Minutes{5760 + 60 * (i % 7)})); });
    return 0;
}
