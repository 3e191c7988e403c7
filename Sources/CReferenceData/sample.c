// The plans of data/ and what their units aim at, embedded byte for byte for `init --sample`; a test compares them with data/.

#include "table.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char an_giang_2021[] = {
#embed "../../data/plans/an-giang/an-giang-2021.json"
};
static const unsigned char dak_lak_2020[] = {
#embed "../../data/plans/dak-lak/dak-lak-2020.json"
};
static const unsigned char dak_lak_2022_cong_van[] = {
#embed "../../data/plans/dak-lak/dak-lak-2022-cong-van.json"
};
static const unsigned char huong_tra_xa_binh_2020[] = {
#embed "../../data/plans/huong-tra-xa-binh/huong-tra-xa-binh-2020.json"
};
static const unsigned char thua_thien_hue_2024[] = {
#embed "../../data/plans/thua-thien-hue/thua-thien-hue-2024.json"
};
static const unsigned char figures_thua_thien_hue[] = {
#embed "../../data/figures/thua-thien-hue.json"
};

#define FILE_ROW(path, bytes) {path, bytes, sizeof bytes}

static const struct kehoach_reference_file files[] = {
    FILE_ROW("plans/an-giang/an-giang-2021.json", an_giang_2021),
    FILE_ROW("plans/dak-lak/dak-lak-2020.json", dak_lak_2020),
    FILE_ROW("plans/dak-lak/dak-lak-2022-cong-van.json", dak_lak_2022_cong_van),
    FILE_ROW("plans/huong-tra-xa-binh/huong-tra-xa-binh-2020.json", huong_tra_xa_binh_2020),
    FILE_ROW("plans/thua-thien-hue/thua-thien-hue-2024.json", thua_thien_hue_2024),
    FILE_ROW("figures/thua-thien-hue.json", figures_thua_thien_hue),
};

long kehoach_sample_file_count(void) {
    return sizeof files / sizeof files[0];
}

struct kehoach_reference_file kehoach_sample_file(long index) {
    if (index >= 0 && index < kehoach_sample_file_count()) return files[index];
    return (struct kehoach_reference_file){"", NULL, 0};
}
