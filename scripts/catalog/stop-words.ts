/**
 * Words that say nothing of what an abstract is about: English function words, and those that any
 * abstract of a research paper may use.
 */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a about above across after again against all allow allows almost along also although always am among ' +
    'an and another any are aren as at be because been before being below between both but by can cannot ' +
    'could did do does doing don done down due during each either enough even every few for from further ' +
    'had has have having he hence her here how however i if in indeed into is isn it its itself just least ' +
    'less let like made mainly make makes making many may me might more moreover most much must my near ' +
    'need neither no nor not now of off often on once one only onto or other others our out over own per ' +
    'perhaps rather s same shall she should since so some still such t than that the their them then there ' +
    'thereby therefore these they this those though through thus to together too toward towards two under ' +
    'unlike until up upon us use used uses using very via was we well were what when where whereas whether ' +
    'which while who whose why will with within without would yet you your beside besides latter former fact occur occurs occurrence confirm confirms apply applied ' +
    'applies exhibit exhibits exhibited conduct conducted comprehensive point points various mathcal mathbb ' +
    'mathrm text begin end frac left right sqrt ' +
    'achieve achieved achieves achieving address addresses additional additionally aim aims approach ' +
    'approaches available based best better called case cases challenge challenges challenging code common ' +
    'compare compared comparable consider contribution contributions current currently demonstrate ' +
    'demonstrated demonstrates demonstrating design designed develop developed different difficult directly ' +
    'easily effective effectively effectiveness efficient efficiency enable enables enabling especially et ' +
    'al evaluate evaluated evaluation existing experiment experimental experiments extensive extend find ' +
    'finally findings first fixed focus following found framework furthermore general given gives good ' +
    'github high higher highly https http idea important improve improved improvement improvements improves ' +
    'improving include includes including increase increasing instead introduce introduced introduces issue ' +
    'issues key known large larger largely lead leading leads limited low lower main method methods model ' +
    'models motivated name namely new novel number observe obtain obtained often order outperform ' +
    'outperforming outperforms paper particular particularly perform performance performs possible potential ' +
    'powerful present presented presents previous previously problem problems propose proposed proposes ' +
    'proposing provide provided provides providing range recent recently remain remains require required ' +
    'requires requiring respectively result resulting results second several show showed showing shown shows ' +
    'significant significantly similar simple simply single small specific specifically state step strong ' +
    'studied studies study suggest suggests superior task tasks technique techniques term terms three type ' +
    'understand understanding variety various way ways widely work works com www org'
  ).split(' '),
);
