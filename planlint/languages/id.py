"""Indonesian."""

from planlint.language import Language
from planlint.lexicon import meaning, numbered, pairs, words

LANGUAGE = Language(
    name="id",
    common=words(
        "yang, dan, di, dengan, untuk, pada, adalah, ini, itu, dari, ke, akan, tidak, dalam, "
        "setiap, setelah, sebelum, semua, oleh, atau, harus, dapat, sudah, belum, juga, hari, "
        "minggu, jam, durasi, tugas, fase, tahap, ketergantungan, bergantung, selesai, ada, mulai"
    ),
    kinds=pairs(
        "fase: fase; tahap: tahap; tahapan: tahapan; tugas: tugas; subtugas: subtugas; langkah: "
        "langkah; gelombang: gelombang; jalur: jalur; alur: alur; alur kerja: alur kerja; tonggak: "
        "tonggak; sprint: sprint; iterasi: iterasi; modul: modul; komponen: komponen; paket: "
        "paket; paket kerja: paket kerja; kelompok: kelompok; grup: grup; pekerjaan: pekerjaan; "
        "kegiatan: kegiatan; aktivitas: aktivitas; bagian: bagian; tingkat: tingkat; cerita: "
        "cerita; epik: epik"
    ),
    units=meaning(
        minute=words("menit"),
        hour=words("jam"),
        day=words("hari, hari kerja, hari kalender"),
        week=words("minggu, pekan, mgg"),
        month=words("bulan, bln"),
        point=words("poin"),
    ),
    efforts_of=meaning(
        hour=words("jam orang, orang jam"),
        day=words("hari orang, orang hari"),
        week=words("minggu orang, orang minggu"),
        month=words("bulan orang, orang bulan"),
    ),
    calendar=meaning(
        day=words("hari"),
        week=words("minggu, pekan"),
        month=words("bulan"),
        hour=words("jam"),
        sprint=words("sprint"),
    ),
    months=numbered(
        "januari|jan, februari|pebruari|feb, maret|mar, april|apr, mei, juni|jun, juli|jul, "
        "agustus|agu|ags, september|sep|sept, oktober|okt, november|nopember|nov, desember|des"
    ),
    date_order=("day", "month"),
    ordinals=("@ ke-{}",),
    roles={
        "id": words("no, no., nomor, kode, kunci"),
        "name": words("nama, judul, deskripsi, keterangan, uraian, ringkasan"),
        "duration": words(
            "durasi, perkiraan durasi, estimasi, estimasi durasi, estimasi waktu, lama, lamanya, "
            "upaya, waktu, perkiraan waktu, hari, minggu, jam, poin"
        ),
        "window": words("jadwal, periode, kapan, tanggal, rentang waktu, jangka waktu, kalender"),
        "start": words("mulai, tanggal mulai, hari mulai, awal"),
        "end": words("selesai, akhir, tanggal selesai, tenggat, tenggat waktu, batas waktu"),
        "dependencies": words(
            "ketergantungan, dependensi, bergantung pada, tergantung pada, prasyarat, syarat, "
            "membutuhkan, memerlukan, diblokir oleh, terhalang oleh, pendahulu, setelah, menunggu"
        ),
        "blocks": words("memblokir, menghalangi, membuka, penerus, dibutuhkan oleh"),
        "apart": words("konflik dengan, bentrok dengan, tidak paralel dengan"),
        "owner": words(
            "penanggung jawab, pemilik, pelaksana, tim, ditugaskan kepada, pic, pengembang"
        ),
        "status": words("status, keadaan"),
        "cost": words("biaya, perkiraan biaya, anggaran, harga"),
        "files": words("berkas, file, berkas yang diubah"),
    },
    statuses={
        "done": words("selesai, sudah selesai, tuntas, rampung"),
        "active": words("sedang berjalan, sedang dikerjakan, dalam proses, berlangsung, berjalan"),
        "todo": words("belum dimulai, belum mulai, direncanakan, tertunda, belum dikerjakan"),
        "blocked": words("terblokir, terhambat, tertahan"),
        "skipped": words("dibatalkan, dilewati, ditunda"),
    },
    numbers=numbered(
        "satu, dua, tiga, empat, lima, enam, tujuh, delapan, sembilan, sepuluh, sebelas, dua belas"
    ),
    articles={"satu": 1, "sebuah": 1, "setengah": 0.5},
    at_least=words("minimal, paling sedikit, sekurangnya, setidaknya"),
    at_most=words("maksimal, paling lama, paling banyak, hingga, kurang dari"),
    about=words("sekitar, kira kira, kurang lebih, perkiraan, hampir"),
    joints=words("dan"),
    versus=words("dibandingkan, dibanding"),
    instead=words("alih alih, bukan"),
    passed=("tersisa", "lagi", "sebelum", "setelah", "kemudian", "per ", "cadangan"),
    per=words("per, setiap, tiap"),
    nothing=words("tidak ada, tanpa ketergantungan, nihil, segera"),
    undecided=words(
        "belum ditentukan, akan ditentukan, tidak diketahui, bervariasi, fleksibel, sesuai "
        "kebutuhan, tergantung, lihat, kecil, sedang, besar, rendah, tinggi, singkat, pendek, "
        "panjang, cepat, mudah, sulit, kompleks, gratis, termasuk, internal, harian, mingguan, "
        "bulanan, tahun, kuartal, semester, pagi, siang, sore"
    ),
    placeholders=words("belum ditentukan, akan ditentukan"),
    stand_ins=words("nama fitur, nama proyek, nama anda, judul singkat"),
    requirements=words("persyaratan, kebutuhan, kriteria keberhasilan"),
    tracings=words("cakupan, ketertelusuran, pemetaan"),
    creates=words(
        "buat, membuat, tambah, menambahkan, baru, tulis, menulis, hasil, keluaran, pindahkan"
    ),
    changes=words("ubah, mengubah, edit, sunting, perluas, hapus"),
    consults=words("baca, membaca, lihat, tinjau, ikuti, yang ada, konteks"),
    someday=words("masa depan, nanti, opsional, di luar cakupan"),
    ongoing=words("berkelanjutan, terus menerus, berkesinambungan, sepanjang proyek"),
    everything=words("semua, seluruh, setiap, semua sebelumnya"),
    orders=words(
        "bergantung pada, tergantung pada, tergantung, membutuhkan, memerlukan, diblokir oleh, "
        "terhalang oleh, menunggu"
    ),
    waits=words(
        "bergantung pada, tergantung pada, tergantung, membutuhkan, memerlukan, diblokir oleh, "
        "terhalang oleh, menunggu, dimulai setelah, mulai setelah, setelah, sesudah, berdasarkan"
    ),
    sequels=words(
        "selesai, sudah, telah, tuntas, dan, atau, untuk, agar, dimulai, disetuj, rampung, diserah"
    ),
    turns=words("tetapi, namun, sedangkan, lalu"),
    conditions=words("setelah, ketika, jika, bila, hingga"),
    precedes=words(
        "memblokir, menghalangi, harus selesai sebelum, dibutuhkan oleh, diperlukan untuk, "
        "prasyarat untuk, prasyarat bagi"
    ),
    soft=words("opsional, sebagian, lunak, sebaiknya, idealnya"),
    partly=words("hanya, saja, draf, sebagian"),
    negations=words(
        "tidak bergantung pada, tidak tergantung pada, tidak membutuhkan, tidak memerlukan, tanpa "
        "menunggu, independen dari"
    ),
    denials=words("tidak, tanpa, bukan"),
    merges=words("urutan merge, urutan penggabungan"),
    critical=words("jalur kritis"),
    uncritical=words("luar jalur kritis, di luar jalur kritis"),
    chains=words(
        "jalur kritis, urutan, alur, rantai, jadwal, rencana, ketergantungan, dependensi, "
        "pelaksanaan, eksekusi, strategi"
    ),
    unchained=words(
        "data, pengguna, peristiwa, lama, ditolak, alternatif, prioritas, contoh, tidak"
    ),
    acts=words(
        "merge, penggabungan, digabung, integrasi, tinjauan, ditinjau, demo, deploy, "
        "rilis, dirilis, rollback, disetujui, membantu"
    ),
    concurrent=words(
        "paralel dengan, secara paralel dengan, bersamaan dengan, serentak dengan, independen dari"
    ),
    abreast=words("secara paralel, paralel, bersamaan, secara bersamaan, serentak"),
    runs=words(
        "dapat, bisa, boleh, akan, dikerjakan, berjalan, dijalankan, semua, keduanya, harus, tidak"
    ),
    launches=words("gelombang, batch, grup, putaran"),
    exclusive=words("saling eksklusif"),
    starts=words("mulai, memulai, dimulai, luncurkan, awali"),
    ends=words("selesai, berakhir, tuntas"),
    continues=words("lanjut, lanjutan, melanjutkan, dilanjutkan, masih"),
    progress=words("kemajuan, progres"),
    unstarted=words("belum dimulai, belum mulai, direncanakan"),
    optional=words("opsional, ditunda, nanti, dibatalkan"),
    gates=words(
        "gerbang mutu, gerbang kualitas, titik pemeriksaan, pos pemeriksaan, kriteria keluar, "
        "kriteria penyelesaian, kriteria kelulusan, titik sinkronisasi, go/no-go"
    ),
    meetings=words("titik sinkronisasi"),
    criteria=words("kriteria, kriteria penerimaan, syarat"),
    passes=words("lulus, disetujui"),
    last=words("akhir, terakhir"),
    soft_gates=words("opsional, harian"),
    parallel=words("paralel, secara paralel, bersamaan, serentak"),
    sequential=words("berurutan, sekuensial, secara berurutan, satu per satu"),
    origins=words("dari"),
    destinations=words("ke"),
    dates=words("tanggal"),
    gradings=words("prioritas, risiko, dampak"),
    sums=words("total, jumlah"),
    totals=words("total, jumlah, keseluruhan, seluruh, jalur kritis, proyek"),
    lengths=words("durasi, waktu, lama, jadwal, jangka waktu"),
    efforts=words("upaya, usaha, tenaga, hari orang, jam kerja"),
    costs=words("biaya, anggaran, harga"),
    savings=words("lebih cepat, penghematan, hemat, dihemat, pengurangan, lebih singkat"),
    times=words("lebih cepat, waktu, durasi, jadwal, berurutan, sekuensial, paralel, jalur kritis"),
    examples=words("contoh, misalnya, sebagai contoh"),
    crowd=words("paralel, independen, utama, terpisah, besar"),
    workers=words("agen, pengembang, tim, sesi, orang"),
    prior=words("sebelumnya, terdahulu, di atas, sebelum ini"),
    limits=words("yang, dengan, tanpa, kecuali, di, dalam, dari"),
    conjunctions=words("dan, atau, serta"),
    alternatives=words("atau"),
    behind=words("setelah, sesudah"),
    ranges=words("sampai, hingga, s.d., s/d"),
    peaks=words("sekaligus, bersamaan, serentak"),
    altogether=words("secara keseluruhan, seluruhnya, jumlah, subtotal"),
    tallies=words("jumlah, banyaknya"),
    some=words(
        "dari, lain, lainnya, lagi, pertama, terakhir, berikutnya, tersisa, tambahan, baru, "
        "hanya, hingga, minimal, maksimal, per, setiap, jika, sebelumnya, nanti"
    ),
    left=words("tersisa, sisa, tertunda, belum selesai"),
    beyond=words("plus, selain, termasuk, tidak termasuk, tanpa"),
    surcharges=words(
        "termasuk, tidak termasuk, tanpa, plus, cadangan, kontingensi, pajak, ppn, diskon, "
        "biaya tambahan"
    ),
    spare=words(
        "cadangan, penyangga, libur, hari libur, cuti, paruh waktu, akhir pekan, menunggu, "
        "jeda, jam per hari, jam per minggu"
    ),
    shares=words("alokasi, distribusi, pembagian, rincian, porsi, di antaranya"),
    summaries=words(
        "gambaran umum, ringkasan, kesimpulan, pendahuluan, metrik, hasil, total, jadwal, "
        "biaya, anggaran, estimasi, upaya, penghematan, tujuan, perbandingan"
    ),
    restrictions=words(
        "jika, dengan, tanpa, per, untuk, mvp, opsi, opsional, skenario, alternatif, minimum, "
        "maksimum, optimis, pesimis, tersisa, aktual, fase"
    ),
    plainly=words(
        "perkiraan, estimasi, proyek, rencana, yang, dari, di, adalah, dengan, pelaksanaan, "
        "upaya, sekitar"
    ),
    relations={
        "FS": words("selesai-mulai, selesai ke mulai"),
        "SS": words("mulai-mulai, mulai ke mulai"),
        "FF": words("selesai-selesai, selesai ke selesai"),
        "SF": words("mulai-selesai, mulai ke selesai"),
    },
    false_friends=words("after, an, come, hem"),
    openings=words("mulai proyek, awal proyek"),
    deadlines=words("akhir proyek, target selesai, target, tanggal rilis"),
    periods=words("jadwal, periode, durasi, rentang waktu, jangka waktu"),
    staff=words("anggota, insinyur, penguji, desainer"),
    crews=words("tim, anggota, anggota tim, peserta, personel, agen, peran"),
    aspects=words(
        "catatan, detail, gambaran umum, informasi, perencanaan, ringkasan, ruang lingkup, tujuan"
    ),
    supposed=words(
        "alternatif, eskalasi, kasus terburuk, komunikasi, opsi, rencana b, rencana lama, risiko"
    ),
    chosen=words("direkomendasikan, dipilih"),
    weekdays=numbered(
        "senin|sen, selasa|sel, rabu|rab, kamis|kam, jumat|jum|jum'at, sabtu|sab, minggu|min",
        first=0,
    ),
    stretches=meaning(
        week=words("minggu kerja"),
        sprint=words("sprint, iterasi"),
    ),
    paces=meaning(
        day=words("jam per hari, jam kerja per hari"),
        week=words("hari per minggu, hari kerja per minggu"),
        sprint=words("durasi sprint, panjang sprint"),
    ),
    workdays=words("hari kerja"),
    status_dates=words("diperbarui, terakhir diperbarui, per tanggal, tanggal status"),
    holidays=words("hari libur, libur, libur nasional, tanggal merah"),
    weekends=words("akhir pekan"),
    excluding=words("tidak termasuk, tanpa, kecuali, di luar"),
    excluded=words("libur, tidak dihitung, tidak termasuk"),
    assumed=words("asumsi, diasumsikan, dengan asumsi"),
    equals=words("sama dengan, adalah, setara dengan, berlangsung"),
)
