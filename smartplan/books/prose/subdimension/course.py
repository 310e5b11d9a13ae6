"""When a sub-dimension's programs run, and how far they have come."""

from smartplan.books.prose import phrase
from smartplan.books.prose.ground import Ground
from smartplan.books.prose.sentence import sentence
from smartplan.facts import timing
from smartplan.facts.dimension_money import live_of_part
from smartplan.facts.periods import of_program
from smartplan.plan.model.program import ProgramStatus
from smartplan.wording import Text, same


@sentence("subdimension", order=20, weight=80)
def course(ground: Ground) -> Text | None:
    """Say the years, and whether nothing, some or all of it has begun or is done."""
    programs = timing.dated(live_of_part(ground.plan, *ground.halves))
    if not programs or any(program.status is None for program in programs):
        return None
    held = [own for program in programs if (own := of_program(program))]
    first, last = min(own.first for own in held), max(own.last for own in held)
    years = same(str(first)) if first == last else same(f"{first}–{last}")
    done = [one for one in programs if one.status is ProgramStatus.DONE]
    running = [one for one in programs if one.status is ProgramStatus.RUNNING]
    values = {
        "years": years,
        "done": phrase.named(ground.plan, done) if done else "",
        "running": phrase.named(ground.plan, running) if running else "",
        "last": last,
    }
    if len(done) == len(programs):
        return ground.turn(_DONE).fill(**values)
    if done and running:
        return _DONE_AND_RUNNING.fill(**values)
    if done:
        return _SOME_DONE.fill(**values)
    if running:
        text = _ALL_RUN if len(running) == len(programs) else _SOME_RUN
        return ground.turn(text).fill(**values)
    return ground.turn(_AHEAD).fill(**values)


_DONE = (
    Text(
        "Pekerjaannya ({years}) sudah tuntas, sehingga yang tersisa ialah memastikan hasilnya "
        "dipakai.",
        "The work ({years}) is done, so that what remains is to see that its results are used.",
    ),
    Text(
        "Seluruhnya selesai ({years}); pemeliharaan hasilnya kini menjadi tugas rutin perangkat "
        "daerah.",
        "All of it is done ({years}); to keep it up is now the agencies' ordinary task.",
    ),
)
_DONE_AND_RUNNING = Text(
    "Rentang pelaksanaannya {years}: {done} sudah selesai, sedangkan {running} masih berjalan "
    "dan dapat memakai hasilnya.",
    "It runs over {years}. Done: {done}; still running: {running}, for which the results are "
    "there to use.",
)
_SOME_DONE = Text(
    "Rentang pelaksanaannya {years}; {done} sudah selesai dan menjadi pijakan bagi program "
    "berikutnya.",
    "It runs over {years}. Done: {done}, on which the next can build.",
)
_ALL_RUN = (
    Text(
        "Seluruh pekerjaannya ({years}) sedang berjalan, sehingga hasilnya dapat dinilai setiap "
        "tahun.",
        "All of its work ({years}) is running, so that results can be judged every year.",
    ),
    Text(
        "Tidak ada yang menunggu: seluruh pekerjaan di sini sudah berjalan dan berakhir pada "
        "{last}.",
        "Nothing waits here: all of its work is running, until {last}.",
    ),
)
_SOME_RUN = (
    Text(
        "Rentang pelaksanaannya {years}; saat ini {running} sudah berjalan, sedangkan selebihnya "
        "masih disiapkan.",
        "It runs over {years}; running now: {running}, while the rest is being prepared.",
    ),
    Text(
        "Sebagian sudah bergerak, yaitu {running}; yang lain menyusul dan berakhir paling lambat "
        "{last}.",
        "Some of it moves, {running}; the rest follows and ends by {last}.",
    ),
)
_AHEAD = (
    Text(
        "Pekerjaannya ({years}) belum dimulai, sehingga hasilnya baru dapat diharapkan menjelang "
        "{last}.",
        "The work ({years}) has not begun, so that results are to be expected only towards "
        "{last}.",
    ),
    Text(
        "Belum ada yang berjalan di sini; jadwalnya {years}, dan persiapan menjadi ukuran "
        "kemajuan untuk sementara.",
        "Nothing runs here yet; it is due in {years}, and until then preparation is what counts.",
    ),
    Text(
        "Semua masih berupa rencana untuk {years}; keputusan anggaran menentukan apakah jadwal "
        "itu dipegang.",
        "All of it is planned for {years}; budgets decide whether that schedule holds.",
    ),
)
