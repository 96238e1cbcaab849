#include "core/exchange/finance_sheet/finance_sheet.h"
#include "core/exchange/json/design_json.h"
#include "core/finance/finance.h"
#include "core/finance/plan.h"
#include "core/finance/scenarios.h"
#include "core/finance/sensitivity.h"
#include "core/finance/sharing.h"
#include "tests/finance/finance_designs.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <functional>

using namespace Credwright;
using namespace Credwright::FinanceDesigns;

namespace {

/// The largest plan that anybody may make: 500 cost lines of every basis, 20 editions, 10 partners, 30 fee rows, 20 income lines, 5 scenarios.
Design large()
{
    Design design;
    design.type.credits = Credits{600};
    design.audience.places = Count{120};
    design.financing.indirectRate = Percent{1500};
    design.financing.groupSize = Count{12};
    design.financing.sharingModel = SharingModel::OneCollects;
    addEditions(design, 20);
    for (int i = 0; i < 10; ++i) {
        Partner &partner = appended(design.partners);
        partner.name = QString::number(i);
        partner.incomeShare = Percent{1000};
        partner.costShare = Percent{1000};
    }
    design.financing.collector = {design.partners.first().id};
    const CostBasis bases[] = {CostBasis::Once, CostBasis::PerEdition, CostBasis::PerGroup, CostBasis::PerLearner, CostBasis::PerCompleter};
    for (int i = 0; i < 500; ++i) {
        CostLine &line = i % 2 ? addHours(design, QString::number(i), bases[i % 5], 30 + i, euro(40 + i % 30))
                               : addPieces(design, QString::number(i), bases[i % 5], euro(10.01 + i));
        line.category = static_cast<CostCategory>(1 + i % 3);
        line.partner = {design.partners.at(i % 10).id};
    }
    for (int i = 0; i < 30; ++i) {
        addFee(design, 3 + i % 4, euro(900 + 50 * i)).completion = Percent{8500};
    }
    for (int i = 0; i < 20; ++i) {
        addIncome(design, QString::number(i), IncomeBasis::PerEdition, euro(500 + i));
    }
    for (int i = 0; i < 5; ++i) {
        Scenario &scenario = appended(design.scenarios);
        scenario.title = QString::number(i);
        scenario.learners = Count{60 + 10 * i};
        scenario.fees = Percent{-500 * i};
        scenario.staffHours = Percent{1000};
    }
    return design;
}

} // namespace

/// The median of fifty runs each. “All” is what a change of one number costs; the aim is 5 ms.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const Design design = large();
    const auto measure = [&](const char *name, const std::function<void()> &work) {
        QList<double> taken;
        for (int run = 0; run < 50; ++run) {
            QElapsedTimer timer;
            timer.start();
            work();
            taken.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(taken.begin(), taken.end());
        out << name << ": median " << taken.at(25) << " ms" << Qt::endl;
    };
    measure("figures", [&] { figuresOf(planOf(design)); });
    measure("figures and workings", [&] { financeOf(design); });
    measure("tornado", [&] { sensitivity(design); });
    measure("scenarios", [&] { scenariosOf(design); });
    measure("all", [&] {
        const FinanceResult finance = financeOf(design);
        sensitivity(design);
        scenariosOf(design);
        sharingOf(design, finance, finance.shown);
    });
    measure("spreadsheet", [&] { static_cast<void>(financeSheet(design)); });
    QFile file(u":/credwright/examples/chip-design.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return 1;
    }
    const Design example = fromJson(file.readAll())->design;
    measure("spreadsheet of the worked example", [&] { static_cast<void>(financeSheet(example)); });
    return 0;
}
