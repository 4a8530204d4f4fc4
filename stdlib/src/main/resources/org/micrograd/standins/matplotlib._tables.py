"""The names of colours, and the colours of colour maps: of a scale at equal steps, of a list one by one."""

__all__ = ["NAMED", "SCALES", "LISTS"]

NAMED = dict(pair.split(":") for pair in """
aliceblue:f0f8ff antiquewhite:faebd7 aqua:00ffff aquamarine:7fffd4 azure:f0ffff beige:f5f5dc bisque:ffe4c4 black:000000 blanchedalmond:ffebcd
blue:0000ff blueviolet:8a2be2 brown:a52a2a burlywood:deb887 cadetblue:5f9ea0 chartreuse:7fff00 chocolate:d2691e coral:ff7f50 cornflowerblue:6495ed
cornsilk:fff8dc crimson:dc143c cyan:00ffff darkblue:00008b darkcyan:008b8b darkgoldenrod:b8860b darkgray:a9a9a9 darkgreen:006400 darkgrey:a9a9a9
darkkhaki:bdb76b darkmagenta:8b008b darkolivegreen:556b2f darkorange:ff8c00 darkorchid:9932cc darkred:8b0000 darksalmon:e9967a darkseagreen:8fbc8f
darkslateblue:483d8b darkslategray:2f4f4f darkslategrey:2f4f4f darkturquoise:00ced1 darkviolet:9400d3 deeppink:ff1493 deepskyblue:00bfff
dimgray:696969 dimgrey:696969 dodgerblue:1e90ff firebrick:b22222 floralwhite:fffaf0 forestgreen:228b22 fuchsia:ff00ff gainsboro:dcdcdc
ghostwhite:f8f8ff gold:ffd700 goldenrod:daa520 gray:808080 green:008000 greenyellow:adff2f grey:808080 honeydew:f0fff0 hotpink:ff69b4 indianred:cd5c5c
indigo:4b0082 ivory:fffff0 khaki:f0e68c lavender:e6e6fa lavenderblush:fff0f5 lawngreen:7cfc00 lemonchiffon:fffacd lightblue:add8e6 lightcoral:f08080
lightcyan:e0ffff lightgoldenrodyellow:fafad2 lightgray:d3d3d3 lightgreen:90ee90 lightgrey:d3d3d3 lightpink:ffb6c1 lightsalmon:ffa07a
lightseagreen:20b2aa lightskyblue:87cefa lightslategray:778899 lightslategrey:778899 lightsteelblue:b0c4de lightyellow:ffffe0 lime:00ff00
limegreen:32cd32 linen:faf0e6 magenta:ff00ff maroon:800000 mediumaquamarine:66cdaa mediumblue:0000cd mediumorchid:ba55d3 mediumpurple:9370db
mediumseagreen:3cb371 mediumslateblue:7b68ee mediumspringgreen:00fa9a mediumturquoise:48d1cc mediumvioletred:c71585 midnightblue:191970
mintcream:f5fffa mistyrose:ffe4e1 moccasin:ffe4b5 navajowhite:ffdead navy:000080 oldlace:fdf5e6 olive:808000 olivedrab:6b8e23 orange:ffa500
orangered:ff4500 orchid:da70d6 palegoldenrod:eee8aa palegreen:98fb98 paleturquoise:afeeee palevioletred:db7093 papayawhip:ffefd5 peachpuff:ffdab9
peru:cd853f pink:ffc0cb plum:dda0dd powderblue:b0e0e6 purple:800080 rebeccapurple:663399 red:ff0000 rosybrown:bc8f8f royalblue:4169e1
saddlebrown:8b4513 salmon:fa8072 sandybrown:f4a460 seagreen:2e8b57 seashell:fff5ee sienna:a0522d silver:c0c0c0 skyblue:87ceeb slateblue:6a5acd
slategray:708090 slategrey:708090 snow:fffafa springgreen:00ff7f steelblue:4682b4 tan:d2b48c teal:008080 thistle:d8bfd8 tomato:ff6347 turquoise:40e0d0
violet:ee82ee wheat:f5deb3 white:ffffff whitesmoke:f5f5f5 yellow:ffff00 yellowgreen:9acd32
""".split())
SCALES = {
    "viridis": "44015448186a472d7b4240863b528b33638d2c728e26828e21918c1fa08828ae803fbc735ec96284d44baddc30d8e219fde725",
    "plasma": "0d08873105974c02a16600a77e03a89511a1aa2395bc3587cc4778da5a6ae66c5cf0804ef89540fdac33fdc527f8df25f0f921",
    "inferno": "0000040b0724210c4a3d096557106e71196e8a226aa32c61bc3754d24644e45a31f1731df98e09fcac11f9cb35f2ea69fcffa4",
    "magma": "0000040a08221d114736106b51127c6a1c818326819c2e7fb73779d0416fe75263f56b5cfc8961fea772fec488fde2a3fcfdbf",
    "cividis": "00224e002e6a1a386f32436d434e6c535a6d61656f6f70737d7c788c88789b9476aba072bcae6ccdbb63dec958f0d846fee838",
    "gray": "000000101010202020303030404040505050606060707070808080909090a0a0a0b0b0b0c0c0c0d0d0d0e0e0e0f0f0f0ffffff",
    "binary": "ffffffefefefdfdfdfcfcfcfbfbfbfafafaf9f9f9f8f8f8f7f7f7f6f6f6f5f5f5f4f4f4f3f3f3f2f2f2f1f1f1f0f0f0f000000",
    "bone": "0000000e0e131c1c272a2a3a38384e464661545574626882707b907e8f9e8ca2ac9ab5baa9c8c8bfd6d6d5e4e4eaf2f2ffffff",
    "hot": "0b00003500005f0000890000b30000dd0000ff0800ff3200ff5c00ff8600ffb000ffda00ffff07ffff46ffff85ffffc4ffffff",
    "cool": "00ffff10efff20dfff30cfff40bfff50afff609fff708fff807fff906fffa05fffb04fffc03fffd02fffe01ffff00fffff00ff",
    "spring": "ff00ffff10efff20dfff30cfff40bfff50afff609fff708fff807fff906fffa05fffb04fffc03fffd02fffe01ffff00fffff00",
    "summer": "00806610886620906630986640a06650a86660b06670b86680c06690c866a0d066b0d866c0e066d0e866e0f066f0f866ffff66",
    "autumn": "ff0000ff1000ff2000ff3000ff4000ff5000ff6000ff7000ff8000ff9000ffa000ffb000ffc000ffd000ffe000fff000ffff00",
    "winter": "0000ff0010f70020ef0030e70040df0050d70060cf0070c70080bf0090b700a0af00b0a700c09f00d09700e08f00f08700ff80",
    "copper": "000000140c082819103b25184f3220633e28774b308a57389e6440b27048c67d50d98958ed9660ffa267ffaf6fffbb77ffc77f",
    "jet": "0000800000c80000ff0040ff0080ff00c0ff16ffe149ffad7dff7ab1ff46e4ff13ffd000ff9400ff5900ff1e00c40000800000",
    "rainbow": "8000ff6032fe4062fa208ef400b5eb20d5e140ecd460fac580ffb4a0faa1c0eb8de0d377ffb360ff8c49ff5f30ff2f18ff0000",
    "hsv": "ff0000ff5f00ffbd00e2ff0084ff0025ff0000ff3900ff9700fff600aaff004bff1300ff7200ffd000ffff00cfff0071ff0018",
    "twilight": "e2d9e2c4ced495b5c77297c16276ba5e51ad592a8f45135c2f14364a1342741e4f983550b25652c27c63cca389d8c7bee2d9e2",
    "brg": "0000ff2000df4000bf60009f80007fa0005fc0003fe0001ffe0100de2100be41009e61007e81005ea1003ec1001ee10000ff00",
    "gnuplot": "0000004000625a01b56f02ec8004ff8f08eb9c0eb3a9165fb52000c02e00ca3f00d45400dd6d00e68a00efad00f7d500ffff00",
    "terrain": "3333991e5ec40888ee00acc401cc6641d97381e680c1f38dfefe98ded587beac769e8365815e56a18781c1b0ace1d9d7ffffff",
    "Spectral": "9e0142c1274add4a4cf06744f98e52fdb567fed481feec9fffffbeeff9a6d6ee9bb1dfa386cfa55eb9a93d95b84471b25e4fa2",
    "coolwarm": "3b4cc04e68d86282ea779af78db0fea3c2feb9d0f9ccd9eddddcdcecd3c5f5c4acf7b093f4987aeb7d62dd5f4bca3b37b40426",
    "bwr": "0000ff2020ff4040ff6060ff8080ffa0a0ffc0c0ffe0e0fffffefeffdedeffbebeff9e9eff7e7eff5e5eff3e3eff1e1eff0000",
    "seismic": "00004c0000790000a60000d30101ff4141ff8181ffc1c1fffffdfdffbdbdff7d7dff3d3dfe0000de0000be00009e0000800000",
    "RdBu": "67001f960f27bb2a34d25849e58368f5ac8bfbceb7fbe6daf6f7f7deebf2c0dceb98c8e068abd03e8cbf2870b115508d053061",
    "RdYlBu": "a50026c41e27de402ef16640f98e52fdb567fed485feeca2feffc0ebf7e4d1ecf4b0dcea8ec2dc6da4cc4f81ba3d5ba7313695",
    "RdYlGn": "a50026c41e27de402ef16640f98e52fdb567fed481feec9ffeffbee6f59dcbe982abdb6d84ca665ab7602aa0540f8446006837",
    "PiYG": "8e0152b1116dcb3289db6ca8e897c4f3bcddfad6eafbe9f2f7f7f6ecf6ded9f0bcbde38d9acd6177b53c589b283d7f1e276419",
    "PRGn": "40004b621a6e7f3c8d9568a6ae8bbdc7abd2dec9e2ede2eef6f7f6e4f2e0cbeac5abdda57ec37f50a65a29844010632b00441b",
    "BrBG": "543005774508995d13b97b29cfa256e2c787f1dfb3f6edd7f4f5f5d7eeebb4e2db87d0c558b0a72d8f870c716901554b003c30",
    "PuOr": "7f3b08a04d07be630adb7d12ef9e3cfdbd6efed7a2fbe9cff6f6f7e3e4efcecde4b6b0d4988dbe7967a65d379044176f2d004b",
    "Blues": "f7fbffeaf3fbdeebf7d2e3f3c6dbefb2d2e89dcae184bcdb6aaed656a0ce4191c63181bd2070b41460a808509b08408208306b",
    "Greens": "f7fcf5eef8eae5f5e0d6efd0c7e9c0b4e1ada0d99b8ace8873c4765ab76940aa5d319a50228a44117b38006c2c00572300441b",
    "Reds": "fff5f0feeae1fee0d2fdcdb9fcbba1fca689fc9272fb7d5dfb694af5523aee3a2cdc2924ca181db71319a30f1584071167000d",
    "Oranges": "fff5ebfeeddcfee6cefddbb8fdd0a2fdbf86fdae6afd9d53fd8c3bf77a27f16813e4580ad84801be3f02a53603912e047f2704",
    "Purples": "fcfbfdf5f4f9efedf5e4e3f0dadaebcbcbe3bcbddcadabd29e9ac88e8bc1807cba7566ae6950a35e3b9853268f4912853f007d",
    "Greys": "fffffff7f7f7f0f0f0e4e4e4d9d9d9cbcbcbbdbdbda9a9a99595958484847272726262625151513a3a3a242424111111000000",
    "YlGnBu": "ffffd9f6fbc5edf8b1daf0b3c6e9b4a2dbb87ecdbb5fc1c040b5c42ea3c21d90c02076b3225da824489d243392162874081d58",
    "YlOrRd": "ffffccfff6b6ffeda0fee38bfed976fec561feb24cfd9f44fd8c3cfc6c33fc4d2aef3323e2191ccf0c21bb00269d0026800026",
    "OrRd": "fff7ecfeefdafee8c8fddeb3fdd49efdc791fdba83fca36efc8c59f57850ef6447e24933d62f1ec4170fb200009700007f0000",
    "BuGn": "f7fcfdeef8fbe5f5f9d8f0efccece6b2e2d798d8c97fcdb665c2a353b88c40ad75319c5c228a44117b38006c2c00572300441b",
    "BuPu": "f7fcfdebf4f8e0ecf4cfdfedbfd3e6aec7e09ebcda95a8d08c95c68c80bb8c6ab18a55a788409c84278c800f7b6507624d004b",
    "PuBu": "fff7fbf5eff6ece7f2dedcecd0d1e6bbc7e0a5bddb8cb3d573a9cf549cc7358fc01c7fb8056faf04649e04598c034871023858",
    "GnBu": "f7fcf0ebf7e5e0f3dbd6efd0ccebc5bae4bda7ddb591d4bd7accc464bfcc4db2d33c9fc82a8bbe1979b50867ab085395084081",
    "YlGn": "ffffe5fbfdcff7fcb9e8f6aed9f0a3c3e698acdd8e92d18377c6795cb86b40aa5c31974f22834311753d006737005530004529",
    "twilight_shifted": "30143745135c592a8f5e51ad6276ba7297c195b5c7c4ced4e2d9e2d8c7becca389c27c63b25652983550741e4f4a13422f1436",
    "turbo": "30123b4040a2466be34294ff28bceb18ddc232f2986dfe62a4fc3ccdec34eecf3afdac34fb7e21eb500ed02f05a916017a0403",
    "CMRmap": "0000001313402626803a26a04d26bf732d9f9a337ecd3a52ff4126f26112e68100e6a10de6c01ce6d34fe6e683f3f3c3ffffff",
    "PuBuGn": "fff7fbf5ecf5ece2f0ded9ebd0d1e6bbc7e0a5bddb86b3d566a9cf4e9cc73590bf1b88a4028189017670016b58015846014636",
    "PuRd": "f7f4f9efeaf4e7e1efddcde4d4b9dacea6d0c993c7d47cbbdf64afe3469ce72989da1d6fcd1256b2094c9700427e003067001f",
    "RdGy": "67001f960f27bb2a34d25849e58368f5ac8bfbceb7fee9ddfefefeebebebd6d6d6bebebe9f9f9f7e7e7e5a5a5a3838381a1a1a",
    "RdPu": "fff7f3feebe8fde0ddfcd2cefcc5c0fbb2bafa9eb5f883abf767a1ea4d9cdc3397c4198aad017e93017a79017760007049006a",
    "Wistia": "e4ff7aebf962f2f34af8ee32ffe81affdd13ffd20dffc706ffbd00ffb500ffae00ffa700ffa000fe9700fd8f00fd8700fc7f00",
    "YlOrBr": "ffffe5fffbd0fff7bcfeeda6fee390fed36ffec34ffeae3bfe9829f5841eeb6f14db5d0bcb4b02b13f039834047e2c05662506",
    "afmhot": "000000200000400000600000800000a02000c04000e06000ff8001ffa021ffc041ffe061ffff81ffffa1ffffc1ffffe1ffffff",
    "cubehelix": "000000150b1d1b1e3b17374d16534c236a3e447731727b32a1794ac57a76d484a9d198d4c6b4eec1d1f3cbe8f0e3f6f0ffffff",
    "gist_earth": (
        "00000001003903004e040064050274070774080b750910750b15750c19760d1e760f2277102777112c77133078143478153978173d79184179194579"
        "1b497a1c4d7a1d517b1f557b20597b215c7c23607c24647c25677d276a7d286d7d29707e2b737e2c777f2d7a7f2f7d7f30808031817d32827b338378"
        "34857635867336877137886e38896c388a6a398c673a8d653b8e623c8f603d905d3e915b3f925840945641955442965143974f44984c45994a479a47"
        "4c9c47509d48559e49599f4a5ea04b62a14c67a34e6ba44f6fa45074a55178a6527ca7537fa85382a95486aa5589ab558cab568fac5693ad5796ae58"
        "99af589db059a0b15aa3b25aa7b25baab35cadb45cb0b55db4b65db7b75eb8b55fb9b35fb9b260bab061bbae61bcac62bdab62bea963bfa764bfa664"
        "c0a465c2a46ac4a46fc6a574c8a779cba97ecdaa82cfac87d1ae8cd4b091d6b196d8b49bdab7a0ddb9a5dfbcaae1bfb0e3c3b6e6c7bce8cbc2eacfc8"
        "ecd3ceeed8d4f1dcdaf3e1e0f5e7e6f7ececfaf2f2fcf8f8fdfbfb"
    ),
    "gist_gray": "000000101010202020303030404040505050606060707070808080909090a0a0a0b0b0b0c0c0c0d0d0d0e0e0e0f0f0f0ffffff",
    "gist_heat": "000000180000300000480000600000780000900000a80000c00100d82100f04100ff6100ff8103ffa143ffc183ffe1c3ffffff",
    "gist_ncar": (
        "000080000f6d001d5a002c48003a3500492200580f005816004b37003d59002f7a00229b0014bc0007de000eff002aff0047ff0063ff007fff009bff"
        "00b8ff00c6ff00ceff00d7ff00e0ff00e9ff00f2ff00fbf200ffe500fed800fdcb00fcbd00fbb000faa300fa9200fa7d00fb6800fc5400fd3f00fe2a"
        "06ff1513fb0020f4002dec0039e50046dd0053d60060ce0068d5006cdb0070e20074e80078ef007cf50080fc0889ff1092ff189bff20a4ff28adff30"
        "b6ff38bfff38c8ff30d2ff28dbff20e4ff18edff10f6fd08fff800fff300ffee00ffe900ffe400ffdf00ffda00ffd502ffd004ffcb06ffc609ffc10b"
        "ffbc0dffb20dffa10bff9109ff8107ff7006ff6004ff5002ff4300ff3900ff3000ff2600ff1d00ff1300ff0a00ff0023ff0047ff006aff008eff00b1"
        "ff00d5ff00f8f107ffe40effd615ffc81cffba22ffac29ff9f33feaa3ffbb64af9c256f7ce62f4da6ef2e67aefec84efee8df0ef97f1f0a0f2f2a9f4"
        "f3b3f5f5bcf6f6c5f7f8cef9f9d8fafae1fbfceafcfdf3fdfef8fe"
    ),
    "gist_rainbow": "ff0029ff0013ff0200ff1800ff2d00ff4300ff5800ff6e00ff8400ff9900ffaf00ffc400ffda00fff000f9ff00e3ff00cdff00b8ff00a2ff008dff0077ff0061ff004cff0036ff0020ff000bff0000ff0b00ff2000ff3600ff4b00ff6100ff7600ff8c00ffa100ffb700ffcc00ffe200fff700f1ff00dbff00c6ff00b0ff009aff0084ff006fff0059ff0043ff002dff0018ff0002ff1400ff2a00ff3f00ff5500ff6b00ff8100ff9600ffac00ffc200ffd700ffed00ffff00fbff00e5ff00d0ff00bf",
    "gist_stern": (
        "0000002502044904086e060c920810b70a14db0c18ff0e1cf51020eb1224e11428d7162ccd1830c31a34b91c38af1e3ca520409b224491244887264c"
        "7d2850732a54692c585f2e5c5530604b326441346837366c2d3870243a741a3c78103e7c40408042428444448846468c4848904a4a944c4c984e4e9c"
        "5050a05252a45454a85656ac5858b05a5ab45c5cb85e5ebc6060c06262c46464c86666cc6868d06a6ad46c6cd86e6edc7070e07272e47474e87676ec"
        "7878f07a7af47c7cf87e7efc8080fd8282f48484ec8686e38888db8a8ad28c8cca8e8ec19090b99292b09494a896969f9898979a9a8e9c9c869e9e7d"
        "a0a075a2a26ca4a464a6a65ba8a853aaaa4aacac42aeae39b0b031b2b228b4b420b6b617b8b80fbaba06bcbc02bebe0ac0c011c2c219c4c420c6c628"
        "c8c82fcaca37cccc3fcece46d0d04ed2d255d4d45dd6d664d8d86cdada73dcdc7bdede82e0e08ae2e292e4e499e6e6a1e8e8a8eaeab0ececb7eeeebf"
        "f0f0c6f2f2cef4f4d5f6f6ddf8f8e5fafaecfcfcf4fefefbffffff"
    ),
    "gist_yarg": "ffffffefefefdfdfdfcfcfcfbfbfbfafafaf9f9f9f8f8f8f7f7f7f6f6f6f5f5f5f4f4f4f3f3f3f2f2f2f1f1f1f0f0f0f000000",
    "gnuplot2": (
        "000000000008000010000018000020000028000030000038000040000048000050000058000060000068000070000078000080000088000090000098"
        "0000a00000a80000b00000b80000c00000c80000d00000d80000e00000e80000f00000f80100ff0700ff0d00ff1400ff1a00ff2000ff2600ff2d00ff"
        "3300ff3900ff3f00ff4600ff4c00ff5200ff5800ff5f00ff6500ff6b00ff7100ff7800ff7e00ff8400ff8a02fd9106f9970af59d0ef1a312edaa16e9"
        "b01ae5b61ee1bc22ddc326d9c92ad5cf2ed1d532cddc36c9e23ac5e83ec1ee42bdf546b9fb4ab5ff4eb1ff52adff56a9ff5aa5ff5ea1ff629dff6699"
        "ff6a95ff6e91ff728dff7689ff7a85ff7e81ff827dff8679ff8a75ff8e71ff926dff9669ff9a65ff9e61ffa25dffa659ffaa55ffae51ffb24dffb649"
        "ffba45ffbe41ffc23dffc639ffca35ffce31ffd22dffd629ffda25ffde21ffe21dffe619ffea15ffee11fff20dfff609fffa05fffe01ffff11ffff2a"
        "ffff43ffff5cffff75ffff8effffa7ffffc0ffffdafffff3ffffff"
    ),
    "nipy_spectral": (
        "00000013001525002b3800404b00555d006b70008079008a7b008c7e008f81009283009486009783009a6d009c58009f4300a22d00a41800a70300aa"
        "0000b10000b90000c10000c90000d10000d90009dd001cdd002fdd0041dd0054dd0067dd0078dd007ddd0082dd0088dd008ddd0092dd0098dd009bd7"
        "009ecf00a0c700a3bf00a6b700a8af00aaa800aaa300aa9d00aa9800aa9300aa8d00aa8800a77300a55d00a248009f33009d1d009a08009c0000a200"
        "00a70000ac0000b20000b70000bc0000c20000c70000cc0000d20000d70000dc0000e20000e70000ec0000f20000f70000fc000fff002cff0049ff00"
        "67ff0084ff00a1ff00bcff00c4fc00ccf900d4f700dcf400e4f100ecef00f0ea00f3e500f5df00f8da00fbd500fdcf00ffc900ffc100ffb900ffb100"
        "ffa900ffa100ff9900ff8100ff6900ff5100ff3900ff2100ff0900fc0000f60000f10000ec0000e60000e10000dc0000da0000d70000d40000d20000"
        "cf0000cc0000cc1c1ccc3c3ccc5c5ccc7c7ccc9c9cccbcbccccccc"
    ),
    "ocean": "008000007408006810005c18005020004428003830002c38002040001448000850000458001060001d68002870003478004080004d880058900064980070a0007da81288b02a94b842a0c05aacc872b9d08ac4d8a2d0e0badce8d2e8f0eaf4f8ffffff",
    "pink": "1e0000402525553434664040744a4a8152528d5a5a976262a16868ab6f6fb47575bc7a7ac38280c68e85ca988acda28fd0ac94d4b598d7bd9cdac5a1ddcda5e0d5a9e3dcade6e3b1e9e9b6ececc1efefcbf2f2d5f4f4def7f7e7fafaf0fdfdf8ffffff",
}
LISTS = {
    "tab10": "1f77b4ff7f0e2ca02cd627289467bd8c564be377c27f7f7fbcbd2217becf",
    "tab20": "1f77b4aec7e8ff7f0effbb782ca02c98df8ad62728ff98969467bdc5b0d58c564bc49c94e377c2f7b6d27f7f7fc7c7c7bcbd22dbdb8d17becf9edae5",
    "Set1": "e41a1c377eb84daf4a984ea3ff7f00ffff33a65628f781bf999999",
    "Set2": "66c2a5fc8d628da0cbe78ac3a6d854ffd92fe5c494b3b3b3",
    "Set3": "8dd3c7ffffb3bebadafb807280b1d3fdb462b3de69fccde5d9d9d9bc80bdccebc5ffed6f",
    "Paired": "a6cee31f78b4b2df8a33a02cfb9a99e31a1cfdbf6fff7f00cab2d66a3d9affff99b15928",
    "Accent": "7fc97fbeaed4fdc086ffff99386cb0f0027fbf5b17666666",
    "Dark2": "1b9e77d95f027570b3e7298a66a61ee6ab02a6761d666666",
    "Pastel1": "fbb4aeb3cde3ccebc5decbe4fed9a6ffffcce5d8bdfddaecf2f2f2",
    "Pastel2": "b3e2cdfdcdaccbd5e8f4cae4e6f5c9fff2aef1e2cccccccc",
    "tab20b": "393b795254a36b6ecf9c9ede6379398ca252b5cf6bcedb9c8c6d31bd9e39e7ba52e7cb94843c39ad494ad6616be7969c7b4173a55194ce6dbdde9ed6",
    "tab20c": "3182bd6baed69ecae1c6dbefe6550dfd8d3cfdae6bfdd0a231a35474c476a1d99bc7e9c0756bb19e9ac8bcbddcdadaeb636363969696bdbdbdd9d9d9",
}
