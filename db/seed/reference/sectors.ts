/**
 * The sectors of each district by P-code, names only. Taken once from the npm package "rwanda" 2.1.6
 * (MIT License, Copyright (c) 2020 Igwaneza Bruce, https://github.com/knowbee/rwanda).
 */
const sectorNames: Readonly<Record<string, string>> = {
  // Nyarugenge
  RW11: "Gitega Kanyinya Kigali Kimisagara Mageregere Muhima Nyakabanda Nyamirambo Nyarugenge Rwezamenyo",
  // Gasabo
  RW12: "Bumbogo Gatsata Gikomero Gisozi Jabana Jali Kacyiru Kimihurura Kimironko Kinyinya Ndera Nduba Remera Rusororo Rutunga",
  // Kicukiro
  RW13: "Gahanga Gatenga Gikondo Kagarama Kanombe Kicukiro Kigarama Masaka Niboye Nyarugunga",
  // Nyanza
  RW21: "Busasamana Busoro Cyabakamyi Kibilizi Kigoma Mukingo Muyira Ntyazo Nyagisozi Rwabicuma",
  // Gisagara
  RW22: "Gikonko Gishubi Kansi Kibirizi Kigembe Mamba Muganza Mugombwa Mukindo Musha Ndora Nyanza Save",
  // Nyaruguru
  RW23: "Busanze Cyahinda Kibeho Kivu Mata Muganza Munini Ngera Ngoma Nyabimata Nyagisozi Ruheru Ruramba Rusenge",
  // Huye
  RW24: "Gishamvu Huye Karama Kigoma Kinazi Maraba Mbazi Mukura Ngoma Ruhashya Rusatira Rwaniro Simbi Tumba",
  // Nyamagabe
  RW25: "Buruhukiro Cyanika Gasaka Gatare Kaduha Kamegeri Kibirizi Kibumbwe Kitabi Mbazi Mugano Musange Musebeya Mushubi Nkomane Tare Uwinkingi",
  // Ruhango
  RW26: "Bweramana Byimana Kabagali Kinazi Kinihira Mbuye Mwendo Ntongwe Ruhango",
  // Muhanga
  RW27: "Cyeza Kabacuzi Kibangu Kiyumba Muhanga Mushishiro Nyabinoni Nyamabuye Nyarusange Rongi Rugendabari Shyogwe",
  // Kamonyi
  RW28: "Gacurabwenge Karama Kayenzi Kayumbu Mugina Musambira Ngamba Nyamiyaga Nyarubaka Rugarika Rukoma Runda",
  // Karongi
  RW31: "Bwishyura Gashari Gishyita Gitesi Mubuga Murambi Murundi Mutuntu Rubengera Rugabano Ruganda Rwankuba Twumba",
  // Rutsiro
  RW32: "Boneza Gihango Kigeyo Kivumu Manihira Mukura Murunda Musasa Mushonyi Mushubati Nyabirasi Ruhango Rusebeya",
  // Rubavu
  RW33: "Bugeshi Busasamana Cyanzarwe Gisenyi Kanama Kanzenze Mudende Nyakiriba Nyamyumba Nyundo Rubavu Rugerero",
  // Nyabihu
  RW34: "Bigogwe Jenda Jomba Kabatwa Karago Kintobo Mukamira Muringa Rambura Rugera Rurembo Shyira",
  // Ngororero
  RW35: "Bwira Gatumba Hindiro Kabaya Kageyo Kavumu Matyazo Muhanda Muhororo Ndaro Ngororero Nyange Sovu",
  // Rusizi
  RW36: "Bugarama Butare Bweyeye Gashonga Giheke Gihundwe Gikundamvura Gitambi Kamembe Muganza Mururu Nkanka Nkombo Nkungu Nyakabuye Nyakarenzo Nzahaha Rwimbogo",
  // Nyamasheke
  RW37: "Bushekeri Bushenge Cyato Gihombo Kagano Kanjongo Karambi Karengera Kirimbi Macuba Mahembe Nyabitekeri Rangiro Ruharambuga Shangi",
  // Rulindo
  RW41: "Base Burega Bushoki Buyoga Cyinzuzi Cyungo Kinihira Kisaro Masoro Mbogo Murambi Ngoma Ntarabana Rukozo Rusiga Shyorongi Tumba",
  // Gakenke
  RW42: "Busengo Coko Cyabingo Gakenke Gashenyi Janja Kamubuga Karambo Kivuruga Mataba Minazi Mugunga Muhondo Muyongwe Muzo Nemba Ruli Rusasa Rushashi",
  // Musanze
  RW43: "Busogo Cyuve Gacaca Gashaki Gataraga Kimonyi Kinigi Muhoza Muko Musanze Nkotsi Nyange Remera Rwaza Shingiro",
  // Burera
  RW44: "Bungwe Butaro Cyanika Cyeru Gahunga Gatebe Gitovu Kagogo Kinoni Kinyababa Kivuye Nemba Rugarama Rugengabari Ruhunde Rusarabuye Rwerere",
  // Gicumbi
  RW45: "Bukure Bwisige Byumba Cyumba Giti Kageyo Kaniga Manyagiro Miyove Mukarange Muko Mutete Nyamiyaga Nyankenke Rubaya Rukomo Rushaki Rutare Ruvune Rwamiko Shangasha",
  // Rwamagana
  RW51: "Fumbwe Gahengeri Gishali Karenge Kigabiro Muhazi Munyaga Munyiginya Musha Muyumbu Mwulire Nyakaliro Nzige Rubona",
  // Nyagatare
  RW52: "Gatunda Karama Karangazi Katabagemu Kiyombe Matimba Mimuri Mukama Musheri Nyagatare Rukomo Rwempasha Rwimiyaga Tabagwe",
  // Gatsibo
  RW53: "Gasange Gatsibo Gitoki Kabarore Kageyo Kiramuruzi Kiziguro Muhura Murambi Ngarama Nyagihanga Remera Rugarama Rwimbogo",
  // Kayonza
  RW54: "Gahini Kabare Kabarondo Mukarange Murama Murundi Mwiri Ndego Nyamirama Rukara Ruramira Rwinkwavu",
  // Kirehe
  RW55: "Gahara Gatore Kigarama Kigina Kirehe Mahama Mpanga Musaza Mushikiri Nasho Nyamugari Nyarubuye",
  // Ngoma
  RW56: "Gashanda Jarama Karembo Kazo Kibungo Mugesera Murama Mutenderi Remera Rukira Rukumberi Rurenge Sake Zaza",
  // Bugesera
  RW57: "Gashora Juru Kamabuye Mareba Mayange Musenyi Mwogo Ngeruka Ntarama Nyamata Nyarugenge Rilima Ruhuha Rweru Shyara",
};

/** All 416 sectors. A name may occur in several districts: only the pair is unique. */
export const sectors: readonly { district: string; name: string }[] = Object.entries(sectorNames).flatMap(
  ([district, names]) => names.split(" ").map((name) => ({ district, name })),
);
