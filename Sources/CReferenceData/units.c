// The reference files of data/, embedded byte for byte, so that `init` needs nothing but the program. Each file is one
// #embed and one row of a table; a test compares both with data/.

#include "table.h"

// #embed belongs to C23; as an extension this compiler knows it in every C mode, and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char units_an_giang_2025[] = {
#embed "../../data/units/an-giang-2025.json"
};
static const unsigned char units_an_giang[] = {
#embed "../../data/units/an-giang.json"
};
static const unsigned char units_ba_ria_vung_tau[] = {
#embed "../../data/units/ba-ria-vung-tau.json"
};
static const unsigned char units_bac_giang[] = {
#embed "../../data/units/bac-giang.json"
};
static const unsigned char units_bac_kan[] = {
#embed "../../data/units/bac-kan.json"
};
static const unsigned char units_bac_lieu[] = {
#embed "../../data/units/bac-lieu.json"
};
static const unsigned char units_bac_ninh_2025[] = {
#embed "../../data/units/bac-ninh-2025.json"
};
static const unsigned char units_bac_ninh[] = {
#embed "../../data/units/bac-ninh.json"
};
static const unsigned char units_ben_tre[] = {
#embed "../../data/units/ben-tre.json"
};
static const unsigned char units_binh_dinh[] = {
#embed "../../data/units/binh-dinh.json"
};
static const unsigned char units_binh_duong[] = {
#embed "../../data/units/binh-duong.json"
};
static const unsigned char units_binh_phuoc[] = {
#embed "../../data/units/binh-phuoc.json"
};
static const unsigned char units_binh_thuan[] = {
#embed "../../data/units/binh-thuan.json"
};
static const unsigned char units_ca_mau_2025[] = {
#embed "../../data/units/ca-mau-2025.json"
};
static const unsigned char units_ca_mau[] = {
#embed "../../data/units/ca-mau.json"
};
static const unsigned char units_can_tho_2025[] = {
#embed "../../data/units/can-tho-2025.json"
};
static const unsigned char units_can_tho[] = {
#embed "../../data/units/can-tho.json"
};
static const unsigned char units_cao_bang[] = {
#embed "../../data/units/cao-bang.json"
};
static const unsigned char units_da_nang_2025[] = {
#embed "../../data/units/da-nang-2025.json"
};
static const unsigned char units_da_nang[] = {
#embed "../../data/units/da-nang.json"
};
static const unsigned char units_dak_lak_2025[] = {
#embed "../../data/units/dak-lak-2025.json"
};
static const unsigned char units_dak_lak[] = {
#embed "../../data/units/dak-lak.json"
};
static const unsigned char units_dak_nong[] = {
#embed "../../data/units/dak-nong.json"
};
static const unsigned char units_dien_bien[] = {
#embed "../../data/units/dien-bien.json"
};
static const unsigned char units_dong_nai_2025[] = {
#embed "../../data/units/dong-nai-2025.json"
};
static const unsigned char units_dong_nai[] = {
#embed "../../data/units/dong-nai.json"
};
static const unsigned char units_dong_thap_2025[] = {
#embed "../../data/units/dong-thap-2025.json"
};
static const unsigned char units_dong_thap[] = {
#embed "../../data/units/dong-thap.json"
};
static const unsigned char units_gia_lai_2025[] = {
#embed "../../data/units/gia-lai-2025.json"
};
static const unsigned char units_gia_lai[] = {
#embed "../../data/units/gia-lai.json"
};
static const unsigned char units_ha_giang[] = {
#embed "../../data/units/ha-giang.json"
};
static const unsigned char units_ha_nam[] = {
#embed "../../data/units/ha-nam.json"
};
static const unsigned char units_ha_noi[] = {
#embed "../../data/units/ha-noi.json"
};
static const unsigned char units_ha_tinh[] = {
#embed "../../data/units/ha-tinh.json"
};
static const unsigned char units_hai_duong[] = {
#embed "../../data/units/hai-duong.json"
};
static const unsigned char units_hai_phong_2025[] = {
#embed "../../data/units/hai-phong-2025.json"
};
static const unsigned char units_hai_phong[] = {
#embed "../../data/units/hai-phong.json"
};
static const unsigned char units_hau_giang[] = {
#embed "../../data/units/hau-giang.json"
};
static const unsigned char units_ho_chi_minh_2025[] = {
#embed "../../data/units/ho-chi-minh-2025.json"
};
static const unsigned char units_ho_chi_minh[] = {
#embed "../../data/units/ho-chi-minh.json"
};
static const unsigned char units_hoa_binh[] = {
#embed "../../data/units/hoa-binh.json"
};
static const unsigned char units_hung_yen_2025[] = {
#embed "../../data/units/hung-yen-2025.json"
};
static const unsigned char units_hung_yen[] = {
#embed "../../data/units/hung-yen.json"
};
static const unsigned char units_khanh_hoa_2025[] = {
#embed "../../data/units/khanh-hoa-2025.json"
};
static const unsigned char units_khanh_hoa[] = {
#embed "../../data/units/khanh-hoa.json"
};
static const unsigned char units_kien_giang[] = {
#embed "../../data/units/kien-giang.json"
};
static const unsigned char units_kon_tum[] = {
#embed "../../data/units/kon-tum.json"
};
static const unsigned char units_lai_chau[] = {
#embed "../../data/units/lai-chau.json"
};
static const unsigned char units_lam_dong_2025[] = {
#embed "../../data/units/lam-dong-2025.json"
};
static const unsigned char units_lam_dong[] = {
#embed "../../data/units/lam-dong.json"
};
static const unsigned char units_lang_son[] = {
#embed "../../data/units/lang-son.json"
};
static const unsigned char units_lao_cai_2025[] = {
#embed "../../data/units/lao-cai-2025.json"
};
static const unsigned char units_lao_cai[] = {
#embed "../../data/units/lao-cai.json"
};
static const unsigned char units_long_an[] = {
#embed "../../data/units/long-an.json"
};
static const unsigned char units_nam_dinh[] = {
#embed "../../data/units/nam-dinh.json"
};
static const unsigned char units_nghe_an[] = {
#embed "../../data/units/nghe-an.json"
};
static const unsigned char units_ninh_binh_2025[] = {
#embed "../../data/units/ninh-binh-2025.json"
};
static const unsigned char units_ninh_binh[] = {
#embed "../../data/units/ninh-binh.json"
};
static const unsigned char units_ninh_thuan[] = {
#embed "../../data/units/ninh-thuan.json"
};
static const unsigned char units_phu_tho_2025[] = {
#embed "../../data/units/phu-tho-2025.json"
};
static const unsigned char units_phu_tho[] = {
#embed "../../data/units/phu-tho.json"
};
static const unsigned char units_phu_yen[] = {
#embed "../../data/units/phu-yen.json"
};
static const unsigned char units_quang_binh[] = {
#embed "../../data/units/quang-binh.json"
};
static const unsigned char units_quang_nam[] = {
#embed "../../data/units/quang-nam.json"
};
static const unsigned char units_quang_ngai_2025[] = {
#embed "../../data/units/quang-ngai-2025.json"
};
static const unsigned char units_quang_ngai[] = {
#embed "../../data/units/quang-ngai.json"
};
static const unsigned char units_quang_ninh[] = {
#embed "../../data/units/quang-ninh.json"
};
static const unsigned char units_quang_tri_2025[] = {
#embed "../../data/units/quang-tri-2025.json"
};
static const unsigned char units_quang_tri[] = {
#embed "../../data/units/quang-tri.json"
};
static const unsigned char units_soc_trang[] = {
#embed "../../data/units/soc-trang.json"
};
static const unsigned char units_son_la[] = {
#embed "../../data/units/son-la.json"
};
static const unsigned char units_tay_ninh_2025[] = {
#embed "../../data/units/tay-ninh-2025.json"
};
static const unsigned char units_tay_ninh[] = {
#embed "../../data/units/tay-ninh.json"
};
static const unsigned char units_thai_binh[] = {
#embed "../../data/units/thai-binh.json"
};
static const unsigned char units_thai_nguyen_2025[] = {
#embed "../../data/units/thai-nguyen-2025.json"
};
static const unsigned char units_thai_nguyen[] = {
#embed "../../data/units/thai-nguyen.json"
};
static const unsigned char units_thanh_hoa[] = {
#embed "../../data/units/thanh-hoa.json"
};
static const unsigned char units_thua_thien_hue[] = {
#embed "../../data/units/thua-thien-hue.json"
};
static const unsigned char units_tien_giang[] = {
#embed "../../data/units/tien-giang.json"
};
static const unsigned char units_tra_vinh[] = {
#embed "../../data/units/tra-vinh.json"
};
static const unsigned char units_tuyen_quang_2025[] = {
#embed "../../data/units/tuyen-quang-2025.json"
};
static const unsigned char units_tuyen_quang[] = {
#embed "../../data/units/tuyen-quang.json"
};
static const unsigned char units_vinh_long_2025[] = {
#embed "../../data/units/vinh-long-2025.json"
};
static const unsigned char units_vinh_long[] = {
#embed "../../data/units/vinh-long.json"
};
static const unsigned char units_vinh_phuc[] = {
#embed "../../data/units/vinh-phuc.json"
};
static const unsigned char units_yen_bai[] = {
#embed "../../data/units/yen-bai.json"
};

#define FILE_ROW(path, bytes) {path, bytes, sizeof bytes}

const struct kehoach_reference_file kehoach_unit_files[] = {
    FILE_ROW("units/an-giang-2025.json", units_an_giang_2025),
    FILE_ROW("units/an-giang.json", units_an_giang),
    FILE_ROW("units/ba-ria-vung-tau.json", units_ba_ria_vung_tau),
    FILE_ROW("units/bac-giang.json", units_bac_giang),
    FILE_ROW("units/bac-kan.json", units_bac_kan),
    FILE_ROW("units/bac-lieu.json", units_bac_lieu),
    FILE_ROW("units/bac-ninh-2025.json", units_bac_ninh_2025),
    FILE_ROW("units/bac-ninh.json", units_bac_ninh),
    FILE_ROW("units/ben-tre.json", units_ben_tre),
    FILE_ROW("units/binh-dinh.json", units_binh_dinh),
    FILE_ROW("units/binh-duong.json", units_binh_duong),
    FILE_ROW("units/binh-phuoc.json", units_binh_phuoc),
    FILE_ROW("units/binh-thuan.json", units_binh_thuan),
    FILE_ROW("units/ca-mau-2025.json", units_ca_mau_2025),
    FILE_ROW("units/ca-mau.json", units_ca_mau),
    FILE_ROW("units/can-tho-2025.json", units_can_tho_2025),
    FILE_ROW("units/can-tho.json", units_can_tho),
    FILE_ROW("units/cao-bang.json", units_cao_bang),
    FILE_ROW("units/da-nang-2025.json", units_da_nang_2025),
    FILE_ROW("units/da-nang.json", units_da_nang),
    FILE_ROW("units/dak-lak-2025.json", units_dak_lak_2025),
    FILE_ROW("units/dak-lak.json", units_dak_lak),
    FILE_ROW("units/dak-nong.json", units_dak_nong),
    FILE_ROW("units/dien-bien.json", units_dien_bien),
    FILE_ROW("units/dong-nai-2025.json", units_dong_nai_2025),
    FILE_ROW("units/dong-nai.json", units_dong_nai),
    FILE_ROW("units/dong-thap-2025.json", units_dong_thap_2025),
    FILE_ROW("units/dong-thap.json", units_dong_thap),
    FILE_ROW("units/gia-lai-2025.json", units_gia_lai_2025),
    FILE_ROW("units/gia-lai.json", units_gia_lai),
    FILE_ROW("units/ha-giang.json", units_ha_giang),
    FILE_ROW("units/ha-nam.json", units_ha_nam),
    FILE_ROW("units/ha-noi.json", units_ha_noi),
    FILE_ROW("units/ha-tinh.json", units_ha_tinh),
    FILE_ROW("units/hai-duong.json", units_hai_duong),
    FILE_ROW("units/hai-phong-2025.json", units_hai_phong_2025),
    FILE_ROW("units/hai-phong.json", units_hai_phong),
    FILE_ROW("units/hau-giang.json", units_hau_giang),
    FILE_ROW("units/ho-chi-minh-2025.json", units_ho_chi_minh_2025),
    FILE_ROW("units/ho-chi-minh.json", units_ho_chi_minh),
    FILE_ROW("units/hoa-binh.json", units_hoa_binh),
    FILE_ROW("units/hung-yen-2025.json", units_hung_yen_2025),
    FILE_ROW("units/hung-yen.json", units_hung_yen),
    FILE_ROW("units/khanh-hoa-2025.json", units_khanh_hoa_2025),
    FILE_ROW("units/khanh-hoa.json", units_khanh_hoa),
    FILE_ROW("units/kien-giang.json", units_kien_giang),
    FILE_ROW("units/kon-tum.json", units_kon_tum),
    FILE_ROW("units/lai-chau.json", units_lai_chau),
    FILE_ROW("units/lam-dong-2025.json", units_lam_dong_2025),
    FILE_ROW("units/lam-dong.json", units_lam_dong),
    FILE_ROW("units/lang-son.json", units_lang_son),
    FILE_ROW("units/lao-cai-2025.json", units_lao_cai_2025),
    FILE_ROW("units/lao-cai.json", units_lao_cai),
    FILE_ROW("units/long-an.json", units_long_an),
    FILE_ROW("units/nam-dinh.json", units_nam_dinh),
    FILE_ROW("units/nghe-an.json", units_nghe_an),
    FILE_ROW("units/ninh-binh-2025.json", units_ninh_binh_2025),
    FILE_ROW("units/ninh-binh.json", units_ninh_binh),
    FILE_ROW("units/ninh-thuan.json", units_ninh_thuan),
    FILE_ROW("units/phu-tho-2025.json", units_phu_tho_2025),
    FILE_ROW("units/phu-tho.json", units_phu_tho),
    FILE_ROW("units/phu-yen.json", units_phu_yen),
    FILE_ROW("units/quang-binh.json", units_quang_binh),
    FILE_ROW("units/quang-nam.json", units_quang_nam),
    FILE_ROW("units/quang-ngai-2025.json", units_quang_ngai_2025),
    FILE_ROW("units/quang-ngai.json", units_quang_ngai),
    FILE_ROW("units/quang-ninh.json", units_quang_ninh),
    FILE_ROW("units/quang-tri-2025.json", units_quang_tri_2025),
    FILE_ROW("units/quang-tri.json", units_quang_tri),
    FILE_ROW("units/soc-trang.json", units_soc_trang),
    FILE_ROW("units/son-la.json", units_son_la),
    FILE_ROW("units/tay-ninh-2025.json", units_tay_ninh_2025),
    FILE_ROW("units/tay-ninh.json", units_tay_ninh),
    FILE_ROW("units/thai-binh.json", units_thai_binh),
    FILE_ROW("units/thai-nguyen-2025.json", units_thai_nguyen_2025),
    FILE_ROW("units/thai-nguyen.json", units_thai_nguyen),
    FILE_ROW("units/thanh-hoa.json", units_thanh_hoa),
    FILE_ROW("units/thua-thien-hue.json", units_thua_thien_hue),
    FILE_ROW("units/tien-giang.json", units_tien_giang),
    FILE_ROW("units/tra-vinh.json", units_tra_vinh),
    FILE_ROW("units/tuyen-quang-2025.json", units_tuyen_quang_2025),
    FILE_ROW("units/tuyen-quang.json", units_tuyen_quang),
    FILE_ROW("units/vinh-long-2025.json", units_vinh_long_2025),
    FILE_ROW("units/vinh-long.json", units_vinh_long),
    FILE_ROW("units/vinh-phuc.json", units_vinh_phuc),
    FILE_ROW("units/yen-bai.json", units_yen_bai),
};

const long kehoach_unit_file_count = sizeof kehoach_unit_files / sizeof kehoach_unit_files[0];
