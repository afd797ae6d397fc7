/// Words of the language that companies are called by too, and the words of our documents: a name
/// like that is told from the word by where it stands.
enum OrdinaryWords {
  static let hashes = Set(words.split(separator: " ").flatMap { Words(String($0)).hashes })

  private static let words = """
    acorn agreement anchor apple arrow aspen atlas baseline base basis beacon block blue board \
    bridge bright canvas capital carbon care central circle clear cloud coast common compass core \
    corner crown current delta demand domain drive due eagle echo edge elements ember energy \
    evidence express factor field first floor flow focus force forest forge form formula forward \
    foundation frame frontier fusion future garden gate general global gold green grid ground \
    group grove guide harbor harbour haven health heart hill home horizon hub impact indigo insight \
    junction key lane launch layer leaf level light line link lion local loop lunar main maple mark \
    market matter meadow meet merge metric milestone mind mint mirror mission modern monday moon \
    mountain name nest next noble north notion now oak ocean office open orange orbit order origin \
    owner page panel paper parallel path peak pearl pilot pine pioneer pivot place plan plant \
    point post prime priority process project promise pulse pure quest radius rain range reach \
    ready red reef relay review ridge ring rise river road rock roster root sage scale scope select \
    shift signal silver simple sky slack slate snow solid solution south spark spring square \
    standard star state status steady step stone storm story stream stripe summit sun support \
    surge swift table target task team term thread tide time toast torch total tower trace track \
    trade trail training triangle true trust turn unity update upland valley value vector vendor \
    verge view vision vista vital voice water wave way west wheel white wild willow wind wing wise \
    wonder wood work world zenith zone zoom
    """
}
